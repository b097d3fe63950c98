// Which cards are open, and how far a window lets them open at first.

/** What is closed, by the keys that cards share with lines of the outline; and of cards that are open only partly, how many below them are shown. */
class Opening {
  constructor(closed = [], partly = []) {
    this.closed = new Set(closed);
    this.partly = new Map(partly);
  }

  copy() {
    return new Opening(this.closed, this.partly);
  }

  isWhole(card) {
    return !this.closed.has(card.key) && !this.partly.has(card);
  }

  /** The cards below one that are shown. */
  below(card) {
    return this.closed.has(card.key) ? [] : this.partly.has(card) ? card.below.slice(0, this.partly.get(card)) : card.below;
  }

  /** What is not shown below a card, counted. */
  hidden(card) {
    return sumOf(card.below.slice(this.below(card).length).map(other => other.all));
  }

  /** All cards that are shown, each before those within and below it. */
  cards() {
    const shown = [...tops];
    for (let i = 0; i < shown.length; i++)
      shown.push(...shown[i].inside, ...this.below(shown[i]));
    return shown;
  }

  /** Opens all that a card stands below. @returns Whether anything was closed. */
  reveal(card) {
    let changed = false;
    for (let at = card; at.above; at = at.above) {
      if (!at.isInside && !this.below(at.above).includes(at)) {
        this.closed.delete(at.above.key);
        this.partly.delete(at.above);
        changed = true;
      }
    }
    return changed;
  }
}

/** Headings at the top stay open, so that the theses are in view whatever is closed. */
const isInTree = card => card.node !== null || hasItemAbove(card) || card.kind === kinds.sources;
const closedAt = () => cards.filter(card => canFold(card) && isInTree(card)).map(card => card.key);
const mostOpened = 300, mostUnread = mostOpened / 4, mostTries = 6;

/**
 * Opens level after level, in the order of reading, as long as all can be read in the window. The first reasons for the theses are shown even where
 * it is too small for them.
 * @param room The area of the window, in units of the picture, at the smallest scale that can be read.
 * @param fits Lays out, and says whether all that is open can be read.
 */
function openingFor(room, fits) {
  const all = new Opening();
  if (all.cards().length <= mostOpened && fits(all))
    return all;
  // How much of the room can be used depends on the shape of the tree: halve what is not known of that, a few times.
  let best = openedTo(0), low = 0, high = 1;
  for (let tries = 0; tries < mostTries; tries++) {
    const share = (low + high) / 2, next = openedTo(room * share);
    if (fits(next))
      [best, low] = [next, share];
    else
      high = share;
  }
  return best;
}

/** What is open if the cards that are shown may take up some area. */
function openedTo(most) {
  const opening = new Opening(closedAt()), { columnGap, rowGap } = data.layout;
  const areaOf = list => list.reduce((sum, card) => sum + (card.width + columnGap) * (card.height + rowGap), 0);
  const queue = opening.cards(), first = new Set(queue);
  let area = areaOf(queue), count = queue.length;

  /** Opens a card if there is room for all below it; one at the top as far as there is. What is found goes to the end of the queue. */
  const open = (card, isFirst) => {
    const found = [];
    let shown = 0, nextArea = area, nextCount = count;
    for (const below of card.below) {
      const more = [below, ...below.inside];
      nextArea += areaOf(more);
      nextCount += more.length;
      if (nextCount > mostOpened || nextArea > most && !(isFirst && nextCount <= mostUnread))
        break;
      found.push(...more);
      shown++;
    }
    if (shown < card.below.length && !(isFirst && shown > 0))
      return;
    opening.closed.delete(card.key);
    if (shown < card.below.length)
      opening.partly.set(card, shown);
    area += areaOf(found);
    count += found.length;
    queue.push(...found);
  };

  const isClosed = card => canFold(card) && (opening.closed.has(card.key) || !first.has(card));
  for (const card of queue) {
    if (isClosed(card) && card.kind !== kinds.sources)
      open(card, first.has(card));
  }
  // What is said about sources comes last.
  for (const card of queue.filter(card => card.kind === kinds.sources))
    open(card, false);
  return opening;
}
