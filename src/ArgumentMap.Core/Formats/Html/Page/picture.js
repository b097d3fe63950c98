// The picture: its cards are laid out anew whenever some open or close; it can be panned and zoomed, and its cards can be chosen.
const stage = document.getElementById('stage');
const svg = stage.querySelector('svg');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const least = 0.004, greatest = 6, textSize = 13, smallest = 9 / textSize, moveTime = 260, mostMoving = 400;
const { margin, padding, measure, trunk, port, indent, levelGap } = data.layout;
const stubHeight = 15;
const view = { x: 0, y: 0, scale: 1, width: 0, height: 0, aspect: 1.4, ready: false, shown: [], places: [] };
const verdicts = ['accepted', 'undecided', 'rejected'];

const svgElement = (name, attributes) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, value);
  return element;
};

/** Finds the cards and lines of the picture: frames stand first, and each in the order of the data. */
function findShapes() {
  for (const link of svg.querySelectorAll('a'))
    link.removeAttribute('href');
  svg.setAttribute('role', 'group');
  svg.querySelector(':scope > rect').remove();
  svg.querySelector(':scope > title').remove();
  svg.querySelector(':scope > desc').remove();
  const groups = svg.querySelectorAll('g.card');
  const ordered = [...cards.filter(card => card.kind === kinds.frame), ...cards.filter(card => card.kind !== kinds.frame)];
  ordered.forEach((card, i) => {
    const group = groups[i];
    group.dataset.card = card.index;
    card.shape = { group, step: null, trunk: null, stub: null, day: data.own, parts: null, isShown: true };
  });
  for (const path of svg.querySelectorAll('.trunk'))
    path.remove();
  const steps = svg.querySelectorAll('.line');
  cards.filter(card => card.above && !card.isInside).forEach((card, i) => card.shape.step = steps[i]);
  prepareCounts(card => card.shape.group.classList.contains('attack'));
}

/** The parts of a card that change; looked up when it is first painted. */
function partsOf(card) {
  const { shape } = card;
  return shape.parts ??= {
    box: shape.group.querySelector('.box'), edge: shape.group.querySelector('.edge'), score: shape.group.querySelector('.score'),
    sign: shape.group.querySelector('.sign'), strength: shape.group.querySelector('.strength'), range: shape.group.querySelector('.range'),
    heading: shape.group.querySelector('text:not(.score)')?.textContent ?? '',
  };
}

const isCollapsed = (card, collapsed) => canFold(card) && collapsed.has(card.key);
const sizeIn = collapsed => card => [card.width, card.height + (isCollapsed(card, collapsed) ? stubHeight : 0)];
const placesIn = collapsed => layOut(tops, sizeIn(collapsed), card => card.inside, card => collapsed.has(card.key) ? [] : card.below, view.aspect, data.layout);

function extentOf(places) {
  let width = 0, height = 0;
  for (const place of places) {
    width = Math.max(width, place.x + place.width);
    height = Math.max(height, place.y + place.height);
  }
  return { width: width + 2 * margin, height: height + 2 * margin };
}

const fittingOf = ({ width, height }) => Math.min(stage.clientWidth / width, stage.clientHeight / height, 1.15);

/** Opens level after level as long as all can be read in the window; then single cards, in the order of reading. */
function openingFor(most = 300) {
  const collapsed = new Set(cards.filter(card => canFold(card) && isInTree(card)).map(card => card.key));
  const fits = () => {
    const places = placesIn(collapsed);
    return places.length <= most && fittingOf(extentOf(places)) >= smallest;
  };
  let level = shownCards(collapsed).filter(card => collapsed.has(card.key)), tries = 24;
  for (let depth = 0; level.length > 0; depth++) {
    level.forEach(card => collapsed.delete(card.key));
    const below = shownCards(collapsed);
    // The reasons for the theses are shown even where the window is too small for them.
    if (below.length > most ? false : fits() || (depth === 0 && below.length <= most / 4)) {
      level = below.filter(card => canFold(card) && collapsed.has(card.key));
      continue;
    }
    level.forEach(card => collapsed.add(card.key));
    for (const card of level) {
      if (tries-- === 0)
        break;
      collapsed.delete(card.key);
      if (!fits())
        collapsed.add(card.key);
    }
    break;
  }
  return collapsed;
}

/** Headings at the top stay open, so that the theses are in view whatever is collapsed. */
const isInTree = card => card.node !== null || hasItemAbove(card) || card.kind === kinds.sources;

/** Lays the cards out anew. @param anchor A card that stays where it is in the window, if it was and is shown. */
function relayout(collapsed, anchor = null, moves = true) {
  const before = anchor?.shape.isShown && anchor.place ? anchor.place : null;
  view.places = placesIn(collapsed);
  const { width, height } = extentOf(view.places);
  Object.assign(view, { width, height });
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('width', width);
  svg.setAttribute('height', height);
  const shown = new Set(view.places.map(place => place.card));
  const isMoving = moves && !still.matches && view.ready && shown.size <= mostMoving;
  svg.classList.toggle('moves', isMoving);
  if (isMoving)
    setTimeout(() => svg.classList.remove('moves'), moveTime);
  for (const card of view.shown) {
    if (!shown.has(card))
      show(card, false);
  }
  for (const place of view.places) {
    const { card } = place;
    const x = data.rightToLeft ? width - margin - place.x - place.width : margin + place.x;
    card.place = { x, y: margin + place.y, width: place.width, height: place.height };
    if (!card.shape.isShown)
      show(card, true);
    setPlace(card, isCollapsed(card, collapsed));
  }
  view.shown = [...shown];
  for (const card of view.shown)
    paintLines(card, shown);
  if (before && shown.has(anchor)) {
    view.x += (before.x - anchor.place.x) * view.scale;
    view.y += (before.y - anchor.place.y) * view.scale;
    place(isMoving);
  }
}

function show(card, isShown) {
  const { shape } = card;
  shape.isShown = isShown;
  shape.group.classList.toggle('off', !isShown);
  shape.step?.classList.toggle('off', !isShown);
  if (!isShown)
    shape.trunk?.classList.add('off');
}

function setPlace(card, isFolded) {
  const { shape, place } = card, { box, edge } = partsOf(card);
  shape.group.style.transform = `translate(${place.x}px, ${place.y}px)`;
  box?.setAttribute('width', place.width);
  box?.setAttribute('height', place.height);
  edge?.setAttribute('height', place.height);
  if (isFolded && !shape.stub) {
    shape.stub = svgElement('text', { class: 'stub', x: data.rightToLeft ? card.width - padding : padding, y: card.height + 8, 'font-size': 11 });
    if (data.rightToLeft)
      shape.stub.setAttribute('text-anchor', 'end');
    shape.stub.textContent = stubOf(card);
    shape.group.append(shape.stub);
  }
  shape.stub?.classList.toggle('off', !isFolded);
}

const grouped = number => number.toLocaleString('en');
const stubOf = ({ kind, hidden }) => kind === kinds.sources ? `+ ${grouped(hidden.items)} more` : `+ ${grouped(hidden.items)} more: ${grouped(hidden.for)} for, ${grouped(hidden.against)} against`;

/** Draws the trunk below a card, one part for each column, and the last step to each card. */
function paintLines(card, shown) {
  const below = card.below.filter(other => shown.has(other));
  if (below.length === 0) {
    card.shape.trunk?.classList.add('off');
    return;
  }
  const sign = data.rightToLeft ? -1 : 1;
  const edgeOf = other => data.rightToLeft ? other.place.x + other.place.width : other.place.x;
  const start = edgeOf(card) + sign * (indent - trunk), bottom = card.place.y + card.place.height, bus = bottom + levelGap / 2;
  let path = '';
  for (let first = 0; first < below.length;) {
    const edge = edgeOf(below[first]), x = edge - sign * trunk;
    let end = first;
    for (; end < below.length && edgeOf(below[end]) === edge; end++) {
      const y = below[end].place.y + port;
      below[end].shape.step?.setAttribute('d', `M${x} ${y}L${edge} ${y}`);
    }
    const last = below[end - 1].place.y + port;
    path += x === start ? `M${start} ${bottom}L${start} ${last}` : `M${start} ${bottom}L${start} ${bus}L${x} ${bus}L${x} ${last}`;
    first = end;
  }
  if (!card.shape.trunk) {
    card.shape.trunk = svgElement('path', { class: 'trunk', fill: 'none' });
    svg.querySelector('.lines').prepend(card.shape.trunk);
  }
  card.shape.trunk.classList.remove('off');
  card.shape.trunk.setAttribute('d', path);
}

/** Brings what the cards in view say of scores up to the day. */
function paintScores() {
  for (const card of view.shown) {
    if (!card.shape.isNamed && isStop(card)) {
      card.shape.isNamed = true;
      card.shape.group.setAttribute('role', 'button');
      card.shape.group.setAttribute('tabindex', '-1');
      card.shape.group.setAttribute('aria-label', spoken(card.node));
    }
    if (card.shape.day === today || !card.node)
      continue;
    card.shape.day = today;
    paintScore(card);
  }
}

function paintScore(card) {
  const { score } = card.node, { group } = card.shape, parts = partsOf(card);
  if (!score)
    return;
  const isJudged = card.node.kind !== 'source' && counts(score);
  for (const verdict of verdicts)
    group.classList.toggle(verdict, isJudged && verdictOf(score) === verdict);
  group.classList.toggle('absent', card.node.kind !== 'source' && !counts(score));
  if (isStop(card))
    group.setAttribute('aria-label', spoken(card.node));
  if (parts.score)
    parts.score.textContent = cardScore(card, parts.heading);
  parts.sign?.setAttribute('d', data.signs[Math.min(score.state, 2)]);
  const part = (rect, low, high) => {
    rect?.setAttribute('x', padding + measure * (data.rightToLeft ? 1 - high : low));
    rect?.setAttribute('width', measure * (high - low));
  };
  const { range } = score;
  part(parts.strength, 0, score.strength / 1e6);
  part(parts.range, range ? range.low / 1e6 : 0, range ? range.high / 1e6 : 0);
}

/** "0.84 very likely?", or without the word where it would run into the heading. */
function cardScore(card, heading) {
  const { score } = card.node;
  if (!counts(score))
    return verdictOf(score);
  if (!data.graded)
    return card.node.kind === 'source' ? '' : verdictOf(score);
  const number = strengthOf(score.strength);
  if (card.kind === kinds.reference)
    return number;
  const word = score.unsettled ? ' not settled' : score.range && isStatement(card.node) ? ` ${score.range.word}` : '';
  const fits = heading.length * 6.2 + (number.length + word.length) * 5.6 < measure - 20;
  return number + (fits ? word : '') + (score.range?.open ? '?' : '') + (score.assumed ? '*' : '');
}

function badgeText(node) {
  const { score } = node;
  const sign = node.kind === 'source' ? '' : { accepted: '✓ ', rejected: '✗ ' }[verdictOf(score)] ?? '? ';
  return (sign + (data.graded ? strengthOf(score.strength) : '')).trim();
}

/** An item in words, for screen readers. */
function spoken(node) {
  const { score } = node;
  const judged = !score || isStep(node) ? '' : !counts(score) ? `, ${verdictOf(score)}` : node.kind === 'source' ? `, reliability ${two(score.strength)}` : `, ${verdictOf(score)} ${strengthOf(score.strength)}`;
  return `${node.kind}: ${wordsOf(node)}${judged}`;
}

/** The parts of the picture that stand for an item: its card, references to it, lines of sources on cards. */
const marksOf = node => svg.querySelectorAll(`g.card[data-id="${CSS.escape(node.id)}"], g.card[data-ref="${CSS.escape(node.id)}"], [data-of="${CSS.escape(node.id)}"]`);
const marked = { hit: new Map(), current: new Map(), chosen: new Map() };

/** Gives a mark to what stands for some items, and takes it from all else. */
function mark(name, items) {
  const before = marked[name];
  for (const [node, elements] of before) {
    if (!items.has(node)) {
      elements.forEach(element => element.classList.remove(name));
      before.delete(node);
    }
  }
  for (const node of items) {
    if (!before.has(node)) {
      before.set(node, [...marksOf(node)]);
      before.get(node).forEach(element => element.classList.add(name));
    }
  }
}

function place(glides = false) {
  const rim = 80;
  view.x = Math.min(stage.clientWidth - rim, Math.max(rim - view.width * view.scale, view.x));
  view.y = Math.min(stage.clientHeight - rim, Math.max(rim - view.height * view.scale, view.y));
  svg.classList.toggle('glides', glides && !still.matches);
  svg.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
}

/** @param x, y The point of the stage that stays where it is. */
function zoom(factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2, glides = false) {
  const scale = Math.min(greatest, Math.max(least, view.scale * factor));
  view.x = x - (x - view.x) * scale / view.scale;
  view.y = y - (y - view.y) * scale / view.scale;
  view.scale = scale;
  place(glides);
}

function fit(glides = true) {
  view.scale = Math.max(least, fittingOf(view));
  view.x = (stage.clientWidth - view.width * view.scale) / 2;
  view.y = Math.min((stage.clientHeight - view.height * view.scale) / 2, margin);
  place(glides);
}

/** Shows all that is open or, where that could not be read, its beginning. */
function begin(glides = false) {
  const isSmall = stage.clientWidth < 600;
  if (fittingOf(view) >= smallest && !(isSmall && fittingOf(view) < 1))
    return fit(glides);
  view.scale = isSmall ? 1.1 : 0.9;
  view.x = data.rightToLeft ? stage.clientWidth - view.width * view.scale : 0;
  view.y = 0;
  place(glides);
}

/** The box of a card, relative to the stage; moves that are not finished do not matter. */
const boxOf = ({ place: at }) => ({ x: view.x + at.x * view.scale, y: view.y + at.y * view.scale, width: at.width * view.scale, height: at.height * view.scale });

function bringIntoView(card, glides = true, atX = 0.5, atY = 0.4) {
  if (!view.ready || !card?.shape.isShown || stage.clientWidth === 0)
    return;
  if (view.scale < smallest)
    zoom(0.9 / view.scale);
  const box = boxOf(card);
  view.x += stage.clientWidth * atX - (box.x + box.width / 2);
  view.y += stage.clientHeight * atY - (box.y + Math.min(box.height, stage.clientHeight) / 2);
  place(glides);
}

/** Moves the picture only if the card would be out of sight or too small to read, and then no farther than needed. */
function keepInView(card) {
  if (!view.ready || !card?.shape.isShown)
    return;
  if (view.scale < smallest * 0.8)
    return bringIntoView(card);
  const box = boxOf(card), rim = 16;
  const shift = (from, size, room) => from < rim ? rim - from : from + size > room - rim ? Math.max(room - rim - from - size, rim - from) : 0;
  const x = shift(box.x, box.width, stage.clientWidth), y = shift(box.y, Math.min(box.height, 200 * view.scale), stage.clientHeight);
  if (x === 0 && y === 0)
    return;
  view.x += x;
  view.y += y;
  place(true);
}

function listenToPicture(choose) {
  const pointers = new Map();
  let moved = false;
  const at = event => {
    const frame = stage.getBoundingClientRect();
    return { x: event.clientX - frame.x, y: event.clientY - frame.y };
  };
  stage.addEventListener('pointerdown', event => {
    if (event.button !== 0)
      return;
    if (pointers.size === 0)
      moved = false;
    pointers.set(event.pointerId, at(event));
  });
  stage.addEventListener('pointermove', event => {
    const before = pointers.get(event.pointerId);
    if (!before)
      return;
    const now = at(event);
    if (!moved && pointers.size === 1 && Math.hypot(now.x - before.x, now.y - before.y) < 5)
      return;
    if (!moved) {
      moved = true;
      for (const id of pointers.keys())
        stage.setPointerCapture(id);
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const factor = Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
      view.x += (now.x - before.x) / 2;
      view.y += (now.y - before.y) / 2;
      zoom(factor, (now.x + other.x) / 2, (now.y + other.y) / 2);
    } else {
      view.x += now.x - before.x;
      view.y += now.y - before.y;
      place();
    }
    pointers.set(event.pointerId, now);
  });
  for (const name of ['pointerup', 'pointercancel'])
    stage.addEventListener(name, event => pointers.delete(event.pointerId));
  stage.addEventListener('wheel', event => {
    event.preventDefault();
    const { x, y } = at(event);
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.06 : event.ctrlKey ? 0.01 : 0.002)), x, y);
  }, { passive: false });
  stage.addEventListener('click', event => {
    if (!moved && event.target.closest('.stub'))
      return toggleCard(cardAt(event.target));
    const node = nodeAt(event.target);
    if (node && !moved)
      choose(node, { card: cardAt(event.target) });
    else if (cardAt(event.target) && !moved)
      toggleCard(cardAt(event.target));
  });
  stage.addEventListener('dblclick', event => {
    if (!cardAt(event.target))
      zoom(1.6, at(event).x, at(event).y, true);
  });
  // Browsers scroll to what has the focus; here the picture is moved instead.
  stage.addEventListener('scroll', () => stage.scrollTo(0, 0));
}

const cardAt = element => cards[element.closest?.('g.card')?.dataset.card];
/** The item that a part of the picture stands for: a source named on a card, or that of the card. */
const nodeAt = element => byId.get(element.closest?.('[data-of]')?.dataset.of) ?? cardAt(element)?.node;

function focusCard(card) {
  for (const element of svg.querySelectorAll('g.card[tabindex="0"]'))
    element.setAttribute('tabindex', '-1');
  card.shape.group.setAttribute('tabindex', '0');
  card.shape.group.focus({ preventScroll: true });
  keepInView(card);
}

/** The card that an arrow key leads to: what this one bears on, what bears on it, or its neighbour. */
function neighbour(card, key, collapsed) {
  const [back, on] = data.rightToLeft ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const above = stopAbove(card);
  if (key === back)
    return above;
  if (key === on)
    return stopsBelow(card, collapsed)[0];
  const beside = above ? stopsBelow(above, collapsed) : stopsIn(tops, collapsed);
  return beside[beside.indexOf(card) + (key === 'ArrowUp' ? -1 : 1)];
}
