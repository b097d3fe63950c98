// The shapes of cards: made from the picture that the page has for readers without script, each when it is first shown.
const stage = document.getElementById('stage');
const written = stage.querySelector('noscript').textContent;
const { margin, padding, measure, trunk, port, indent, levelGap } = data.layout;
const stubHeight = 15;
const verdicts = ['accepted', 'undecided', 'rejected'];

const svgElement = (name, attributes) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, value);
  return element;
};

/** Makes elements of markup that the page came with; what it says of the map is escaped in it. */
function elementsOf(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return [...template.content.children];
}
const shapesOf = markup => [...elementsOf(`<svg>${markup}</svg>`)[0].children];

const svg = elementsOf(`${written.slice(0, written.indexOf('>') + 1)}</svg>`)[0];
const lineLayer = svgElement('g', { class: 'lines', 'aria-hidden': 'true' });
svg.setAttribute('role', 'group');
svg.append(lineLayer);
stage.append(svg);

function pieces(text, start, end) {
  const found = [];
  for (let at = text.indexOf(start); at >= 0;) {
    const next = text.indexOf(end, at) + end.length;
    found.push(text.slice(at, next));
    at = text.indexOf(start, next);
  }
  return found;
}

/** Gives each card its part of the written picture, where frames stand first; of the lines those that lead to a card, without trunks. */
{
  const lines = written.indexOf('<g class="lines"'), groups = pieces(written, '<g class="card ', '</g>');
  const steps = pieces(written.slice(lines, written.indexOf('</g>', lines)), '<path', '>').filter(path => !path.includes('class="trunk"'));
  const ordered = [...cards.filter(card => card.kind === kinds.frame), ...cards.filter(card => card.kind !== kinds.frame)];
  ordered.forEach((card, i) => card.written = groups[i]);
  cards.filter(card => card.above && !card.isInside).forEach((card, i) => card.writtenStep = steps[i]);
  prepareCounts(card => / attack\b/.test(card.written.slice(0, card.written.indexOf('>')).match(/class="[^"]*"/)[0]));
}

/** Makes the shapes of cards, in the order of the cards; frames lie below all lines, so that those within them are seen. */
function makeShapes(list) {
  const groups = shapesOf(list.map(card => card.written).join(''));
  const steps = shapesOf(list.map(card => card.writtenStep ?? '<g></g>').join(''));
  list.forEach((card, i) => {
    const group = groups[i];
    group.dataset.card = card.index;
    for (const link of group.querySelectorAll('a'))
      link.removeAttribute('href');
    card.shape = {
      group, step: card.writtenStep ? steps[i] : null, trunk: null, stub: null, day: data.own,
      box: group.querySelector('.box'), edge: group.querySelector('.edge'), score: group.querySelector('.score'), sign: group.querySelector('.sign'),
      strength: group.querySelector('.strength'), range: group.querySelector('.range'), heading: group.querySelector('text:not(.score)')?.textContent ?? '',
    };
    if (isStop(card)) {
      group.setAttribute('role', 'button');
      group.setAttribute('tabindex', '-1');
      group.setAttribute('aria-label', spoken(card.node));
    }
    if (card.shape.step)
      lineLayer.append(card.shape.step);
    if (card.node)
      standFor(card.node, group);
    for (const line of group.querySelectorAll('[data-of]'))
      standFor(byId.get(line.dataset.of), line);
  });
}

/** Draws cards at their places, after those that are drawn already. @param last By layer: the last card drawn. */
function drawCards(list, opening, last) {
  const fresh = list.filter(card => !card.shape);
  if (fresh.length > 0)
    makeShapes(fresh);
  for (const card of list) {
    const { group, step } = card.shape, layer = card.kind === kinds.frame ? 'frame' : 'card';
    if (!group.isConnected) {
      if (last[layer])
        last[layer].after(group);
      else if (layer === 'frame')
        svg.prepend(group);
      else
        lineLayer.after(group);
    }
    last[layer] = group;
    group.classList.remove('off');
    step?.classList.remove('off');
    step?.setAttribute('d', card.step);
    setPlace(card, opening);
    drawTrunk(card);
    paintScore(card);
  }
}

function hide({ shape }) {
  for (const element of [shape?.group, shape?.step, shape?.trunk])
    element?.classList.add('off');
}

function setPlace(card, opening) {
  const { shape, place } = card;
  shape.group.style.transform = `translate(${place.x}px, ${place.y}px)`;
  shape.box?.setAttribute('width', place.width);
  shape.box?.setAttribute('height', place.height);
  shape.edge?.setAttribute('height', place.height);
  const hasStub = canFold(card) && !opening.isWhole(card);
  if (hasStub && !shape.stub) {
    shape.stub = svgElement('text', { class: 'stub', x: data.rightToLeft ? card.width - padding : padding, y: card.height + 8, 'font-size': 11 });
    if (data.rightToLeft)
      shape.stub.setAttribute('text-anchor', 'end');
    shape.group.append(shape.stub);
  }
  if (hasStub)
    shape.stub.textContent = stubOf(card, opening);
  shape.stub?.classList.toggle('off', !hasStub);
}

/** With commas between thousands; asking the browser for that takes it long the first time. */
const grouped = number => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
function stubOf(card, opening) {
  const hidden = opening.hidden(card), more = `+ ${grouped(hidden.items)} more`;
  return card.kind === kinds.sources ? more : `${more}: ${grouped(hidden.for)} for, ${grouped(hidden.against)} against`;
}

function drawTrunk({ shape, trunk: path }) {
  if (path && !shape.trunk) {
    shape.trunk = svgElement('path', { class: 'trunk', fill: 'none' });
    lineLayer.prepend(shape.trunk);
  }
  shape.trunk?.classList.toggle('off', !path);
  if (path)
    shape.trunk.setAttribute('d', path);
}

/** Says where the trunk below a card runs, one part for each column, and the last step to each card. */
function placeLines(card, below) {
  card.trunk = null;
  if (below.length === 0)
    return;
  const sign = data.rightToLeft ? -1 : 1;
  const edgeOf = other => data.rightToLeft ? other.place.x + other.place.width : other.place.x;
  const start = edgeOf(card) + sign * (indent - trunk), bottom = card.place.y + card.place.height, bus = bottom + levelGap / 2;
  let path = '';
  for (let first = 0; first < below.length;) {
    const edge = edgeOf(below[first]), x = edge - sign * trunk;
    let end = first;
    for (; end < below.length && edgeOf(below[end]) === edge; end++) {
      const y = below[end].place.y + port;
      below[end].step = `M${x} ${y}L${edge} ${y}`;
    }
    const last = below[end - 1].place.y + port;
    path += x === start ? `M${start} ${bottom}L${start} ${last}` : `M${start} ${bottom}L${start} ${bus}L${x} ${bus}L${x} ${last}`;
    first = end;
  }
  card.trunk = path;
}

/** Brings what a card says of its score up to the day. */
function paintScore(card) {
  const { shape } = card;
  if (!card.node?.score || shape.day === today)
    return;
  shape.day = today;
  const { score } = card.node, { group } = shape;
  const isJudged = card.node.kind !== 'source' && counts(score);
  for (const verdict of verdicts)
    group.classList.toggle(verdict, isJudged && verdictOf(score) === verdict);
  group.classList.toggle('absent', card.node.kind !== 'source' && !counts(score));
  if (isStop(card))
    group.setAttribute('aria-label', spoken(card.node));
  if (shape.score)
    shape.score.textContent = cardScore(card, shape.heading);
  shape.sign?.setAttribute('d', data.signs[Math.min(score.state, 2)]);
  const part = (rect, low, high) => {
    rect?.setAttribute('x', padding + measure * (data.rightToLeft ? 1 - high : low));
    rect?.setAttribute('width', measure * (high - low));
  };
  const { range } = score;
  part(shape.strength, 0, score.strength / 1e6);
  part(shape.range, range ? range.low / 1e6 : 0, range ? range.high / 1e6 : 0);
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
