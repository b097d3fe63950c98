// The picture: it can be panned and zoomed, its items can be chosen, and each has a badge at its corner.
const stage = document.getElementById('stage');
const svg = stage.querySelector('svg');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const least = 0.004, greatest = 6, legible = 0.5;
const view = { x: 0, y: 0, scale: 1, width: 0, height: 0, ready: false };
const shapes = new Map();
const lines = [];
const layer = document.createElementNS('http://www.w3.org/2000/svg', 'g');

const svgElement = (name, attributes) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, value);
  return element;
};

/** Finds items and lines in the picture. Boxes cannot be measured before it is shown. */
function findShapes() {
  if (!svg)
    return;
  view.width = svg.viewBox.baseVal.width;
  view.height = svg.viewBox.baseVal.height;
  svg.setAttribute('width', view.width);
  svg.setAttribute('height', view.height);
  svg.setAttribute('role', 'group');
  for (const link of svg.querySelectorAll('a')) {
    link.removeAttribute('href');
  }
  for (const group of svg.querySelectorAll('g.node[data-id]')) {
    const node = byId.get(group.dataset.id);
    if (!node)
      continue;
    group.querySelector('title')?.remove();
    group.setAttribute('role', 'button');
    group.setAttribute('tabindex', '-1');
    shapes.set(node, { group, box: null, badge: null, fold: null });
  }
  for (const group of svg.querySelectorAll('g.edge[data-from]')) {
    const from = byId.get(group.dataset.from), to = byId.get(group.dataset.to);
    if (from && to)
      lines.push({ group, from, to });
  }
  const first = roots.find(node => node.kind === 'claim' && shapes.has(node)) ?? shapes.keys().next().value;
  shapes.get(first)?.group.setAttribute('tabindex', '0');
}

function measure() {
  if (view.ready || !svg || stage.clientWidth === 0)
    return view.ready;
  for (const shape of shapes.values())
    shape.box = shape.group.getBBox();
  // Drawn above all lines, so that none crosses a number.
  svg.querySelector('g').append(layer);
  for (const [node, shape] of shapes) {
    if (isStatement(node) || node.kind === 'source')
      shape.badge = pill('badge', shape.box.x + shape.box.width - 32, shape.box.y + shape.box.height - 4, 36);
  }
  view.ready = true;
  return true;
}

function pill(name, x, y, width) {
  const group = svgElement('g', { class: name, 'aria-hidden': 'true' });
  const text = svgElement('text', { x: x + width / 2, y: y + 9.5, 'text-anchor': 'middle' });
  group.append(svgElement('rect', { x, y, width, height: 13, rx: 6.5 }), text);
  layer.append(group);
  return { group, text };
}

function paintPicture(state) {
  if (!measure())
    return;
  const shown = reached(state.collapsed);
  for (const [node, shape] of shapes) {
    const { group } = shape, score = node.score;
    group.classList.toggle('off', !shown.has(node));
    group.classList.toggle('hit', state.hits.has(node));
    group.classList.toggle('chosen', state.chosen === node);
    for (const verdict of ['accepted', 'undecided', 'rejected'])
      group.classList.toggle(verdict, score !== null && counts(score) && verdictOf(score) === verdict);
    group.classList.toggle('absent', score !== null && !counts(score));
    group.setAttribute('aria-label', spoken(node));
    if (shape.badge && score) {
      shape.badge.group.setAttribute('class', `badge ${node.kind} ${shown.has(node) && counts(score) ? verdictOf(score) : 'off'}`);
      shape.badge.text.textContent = badgeText(node);
    }
    paintFold(node, shape, state.collapsed.has(node) && shown.has(node), shown);
  }
  for (const { group, from, to } of lines) {
    group.classList.toggle('off', !shown.has(from) || !shown.has(to));
    group.classList.toggle('near', from === state.chosen || to === state.chosen);
    group.classList.toggle('absent', [from, to].some(node => node.score && !counts(node.score)));
  }
}

/** Shows how much a collapsed item hides, at its lower left. */
function paintFold(node, shape, isCollapsed, shown) {
  if (isCollapsed && !shape.fold)
    shape.fold = pill('fold', shape.box.x - 4, shape.box.y + shape.box.height - 4, 34);
  if (!shape.fold)
    return;
  shape.fold.group.classList.toggle('off', !isCollapsed);
  if (isCollapsed)
    shape.fold.text.textContent = `+ ${hiddenBelow(node, shown)}`;
}

function badgeText(node) {
  const { score } = node;
  const sign = node.kind === 'source' ? '' : { accepted: '✓ ', rejected: '✗ ' }[verdictOf(score)] ?? '? ';
  return sign + (data.graded ? strengthOf(score.strength) : '');
}

/** An item in words, for screen readers. */
function spoken(node) {
  const { score } = node;
  const judged = !score || isStep(node) ? '' : !counts(score) ? `, ${verdictOf(score)}` : node.kind === 'source' ? `, reliability ${two(score.strength)}` : `, ${verdictOf(score)} ${strengthOf(score.strength)}`;
  return `${node.kind}: ${wordsOf(node)}${judged}`;
}

function place(glides = false) {
  const margin = 80;
  view.x = Math.min(stage.clientWidth - margin, Math.max(margin - view.width * view.scale, view.x));
  view.y = Math.min(stage.clientHeight - margin, Math.max(margin - view.height * view.scale, view.y));
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

const fitting = () => Math.min(stage.clientWidth / view.width, stage.clientHeight / view.height, 1.5) * 0.97;

function fit(glides = true) {
  view.scale = Math.max(least, fitting());
  view.x = (stage.clientWidth - view.width * view.scale) / 2;
  view.y = (stage.clientHeight - view.height * view.scale) / 2;
  place(glides);
}

/** Shows all of a small map; for a large one its first claim, at a size that can be read. */
function begin() {
  const first = roots.find(node => node.kind === 'claim' && shapes.has(node));
  if (fitting() >= legible || !first)
    return fit(false);
  view.scale = 0.9;
  place();
  bringIntoView(first, false, data.direction === 'right' ? 0.2 : 0.5, { down: 0.15, up: 0.85 }[data.direction] ?? 0.5);
}

/** The box of an item, relative to the stage. */
function boxOf(node) {
  const box = shapes.get(node).group.getBoundingClientRect(), frame = stage.getBoundingClientRect();
  return { x: box.x - frame.x, y: box.y - frame.y, width: box.width, height: box.height };
}

function bringIntoView(node, glides = true, atX = 0.5, atY = 0.5) {
  if (!view.ready || !shapes.has(node) || stage.clientWidth === 0)
    return;
  // Measured without a transition that may still be running.
  svg.classList.remove('glides');
  if (view.scale < legible)
    zoom(0.9 / view.scale);
  const box = boxOf(node);
  view.x += stage.clientWidth * atX - (box.x + box.width / 2);
  view.y += stage.clientHeight * atY - (box.y + box.height / 2);
  place(glides);
}

/** Moves the picture only if the item would be out of sight or too small to read. */
function keepInView(node) {
  if (!view.ready || !shapes.has(node))
    return;
  svg.classList.remove('glides');
  const box = boxOf(node);
  if (view.scale < legible || box.x < 8 || box.y < 8 || box.x + box.width > stage.clientWidth - 8 || box.y + box.height > stage.clientHeight - 8)
    bringIntoView(node);
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
    const node = nodeAt(event.target);
    if (node && !moved)
      choose(node);
  });
  stage.addEventListener('dblclick', event => {
    if (!nodeAt(event.target))
      zoom(1.6, at(event).x, at(event).y, true);
  });
  // Browsers scroll to what has the focus; here the picture is moved instead.
  stage.addEventListener('scroll', () => stage.scrollTo(0, 0));
}

const nodeAt = element => byId.get(element.closest?.('g.node')?.dataset.id);

function focusShape(node) {
  for (const { group } of shapes.values()) {
    if (group.tabIndex === 0)
      group.setAttribute('tabindex', '-1');
  }
  const { group } = shapes.get(node);
  group.setAttribute('tabindex', '0');
  group.focus({ preventScroll: true });
  keepInView(node);
}

const cameFrom = new Map();

/** The item that an arrow key leads to: what this one bears on, what bears on it, or its neighbour. */
function neighbour(node, key) {
  const ways = { down: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], up: ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'], right: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] };
  const way = ways[data.direction].indexOf(key);
  const isShown = item => shapes.has(item) && !shapes.get(item).group.classList.contains('off') && !isStep(item);
  const middle = item => {
    const { box } = shapes.get(item);
    return data.direction === 'right' ? box.y + box.height / 2 : box.x + box.width / 2;
  };
  const inOrder = items => [...new Set(items)].filter(isShown).sort((a, b) => middle(a) - middle(b));
  const nearest = items => inOrder(items).sort((a, b) => Math.abs(middle(a) - middle(node)) - Math.abs(middle(b) - middle(node)))[0];
  const parent = [cameFrom.get(node), ...parentsOf(node)].find(item => item && isShown(item) && parentsOf(node).includes(item));
  if (way === 0)
    return parent;
  if (way === 1) {
    const child = nearest(childrenOf(node));
    if (child)
      cameFrom.set(child, node);
    return child;
  }
  const beside = inOrder(parent ? childrenOf(parent) : roots);
  const next = beside[beside.indexOf(node) + (way === 2 ? -1 : 1)];
  if (next && parent)
    cameFrom.set(next, parent);
  return next;
}
