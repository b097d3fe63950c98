// The cards of the map as a tree, in the order of the picture, and which of them are open.
const kinds = { item: 0, reference: 1, frame: 2, section: 3, source: 4, sources: 5 };
const cards = [];
/** The one card of an item that is not a reference to it. */
const cardOf = new Map();
for (let i = 0; i < data.cards.length; i += 6) {
  const [kind, index, width, height, inside, below] = data.cards.slice(i, i + 6);
  cards.push({
    index: cards.length, kind, node: kind < kinds.section || kind === kinds.source ? nodes[index] : null, section: kind === kinds.section ? index : -1,
    width, height, counts: [inside, below], inside: [], below: [], above: null, isInside: false, key: null, all: null,
    place: null, trunk: null, step: null, shape: null, isShown: false,
  });
}
const tops = cards.slice(0, data.tops);
{
  // Breadth first: what is within and below each card stands in one run.
  let next = tops.length;
  for (const card of cards) {
    const [inside, below] = card.counts;
    card.inside = cards.slice(next, next += inside);
    card.below = cards.slice(next, next += below);
    card.inside.forEach(other => Object.assign(other, { above: card, isInside: true }));
    card.below.forEach(other => other.above = card);
    card.key = keyOf(card);
    if (card.node && card.kind !== kinds.reference)
      cardOf.set(card.node, card);
  }
}

function isStepFrame(card) {
  return card.kind === kinds.frame && isStep(card.node);
}

/** Says of a card, and of its line in the outline, which they are, so that both open and close together. */
function keyOf(card) {
  if (card.kind === kinds.section || card.kind === kinds.sources) {
    let above = card.above;
    while (above && !above.node)
      above = above.above;
    return sectionKey(card.section, above && (isStepFrame(above) ? above.inside[0].node : above.node));
  }
  return itemKey(isStepFrame(card) ? card.inside[0].node : card.node);
}
function itemKey(node) {
  return `item ${node.id}`;
}
function sectionKey(section, node) {
  return `section ${section} ${node?.id ?? ''}`;
}

const canFold = card => card.kind !== kinds.reference && card.below.length > 0;

/** Counts each card with all within and below it: how many items, and how many of them are for and against what they bear on. */
function prepareCounts(isAttack) {
  for (let i = cards.length - 1; i >= 0; i--) {
    const card = cards[i], bears = card.node && card.kind !== kinds.source && card.kind !== kinds.frame && hasItemAbove(card);
    const own = { items: card.node && card.kind !== kinds.frame ? 1 : 0, for: bears && !isAttack(card) ? 1 : 0, against: bears && isAttack(card) ? 1 : 0 };
    card.all = sumOf([own, ...card.inside.map(other => other.all), ...card.below.map(other => other.all)]);
  }
}
function sumOf(counts) {
  const sum = { items: 0, for: 0, against: 0 };
  for (const count of counts) {
    sum.items += count.items;
    sum.for += count.for;
    sum.against += count.against;
  }
  return sum;
}
function hasItemAbove(card) {
  let above = card.above;
  while (above && !above.node)
    above = above.above;
  return above !== null;
}


/** The card where an item is to be seen: its own or, of a source that has none, that of the first item that cites it. */
function cardToShow(node) {
  if (cardOf.has(node))
    return cardOf.get(node);
  for (const { to } of node.out) {
    const item = isStep(to) ? to.out[0]?.to : to;
    if (item && cardOf.has(item))
      return cardOf.get(item);
  }
  return null;
}

/** Cards that keys stop at; headings and frames around a step are passed. */
const isStop = card => card.node !== null && !isStepFrame(card);
function stopAbove(card) {
  let above = card.above;
  while (above && !isStop(above))
    above = isStepFrame(above) && above.inside[0] !== card && !card.isInside ? above.inside[0] : above.above;
  return above;
}
function stopsBelow(card, opening) {
  const list = [...card.inside, ...opening.below(card)];
  if (card.isInside && isStepFrame(card.above))
    list.push(...opening.below(card.above));
  return stopsIn(list, opening);
}
const stopsIn = (list, opening) => list.flatMap(card =>
  isStop(card) ? [card] : isStepFrame(card) ? card.inside : stopsIn(opening.below(card), opening));
