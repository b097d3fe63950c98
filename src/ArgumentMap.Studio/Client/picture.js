// The map as cards. A new drawing moves the cards that are there already, and changes only what they say.
import { elementsOf, find } from './dom.js';
import { listenToHands } from './hands.js';

const stage = find('stage');
const view = { x: 0, y: 0, scale: 1, width: 1, height: 1 };
const cards = new Map();
let svg = null;
let chosen = null;
let isFitted = true;
let heard = {};

/** Fits the map again when the window changes, unless a person has moved it. */
new ResizeObserver(() => isFitted && svg && fit()).observe(stage);

/** @param listeners What to call: `chosen(id, element)`, `moved(id, parent)`. */
export function listenToPicture(listeners) {
  heard = listeners;
  listenToHands(stage, { view, place, zoom, fit, moved: () => isFitted = false, tapped, held, dropped });
  stage.addEventListener('keydown', move);
}

export const hasPicture = () => svg !== null;

export function draw(markup, title) {
  const drawn = elementsOf(markup).find(node => node.nodeName === 'svg');
  const wasEmpty = svg === null;
  if (wasEmpty) {
    svg = drawn;
    svg.setAttribute('role', 'group');
    svg.append(drawn.querySelector('.lines') ?? '');
    stage.replaceChildren(svg);
  }

  svg.setAttribute('aria-label', title);
  for (const name of ['width', 'height', 'viewBox', 'lang'])
    drawn.hasAttribute(name) ? svg.setAttribute(name, drawn.getAttribute(name)) : svg.removeAttribute(name);
  [view.width, view.height] = [Number(drawn.getAttribute('width')), Number(drawn.getAttribute('height'))];
  svg.querySelectorAll(':scope > :not(g)').forEach(element => element.remove());
  takeCards(drawn, wasEmpty);
  if (chosen)
    choose(chosen, false);
  if (isFitted || wasEmpty)
    fit();
}

function takeCards(drawn, isFirst) {
  const lines = drawn.querySelector('.lines');
  const groups = [...drawn.querySelectorAll(':scope > g.card')];
  const left = new Set(cards.keys()), seen = new Map();
  const ordered = groups.map(group => {
    const name = group.dataset.id ?? `to ${group.dataset.ref ?? group.textContent}`;
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    const key = `${name} ${times}`;
    left.delete(key);
    return takeCard(key, group, isFirst);
  });
  for (const key of left) {
    cards.get(key).remove();
    cards.delete(key);
  }
  const frames = ordered.filter(card => card.classList.contains('frame'));
  svg.querySelector(':scope > .lines')?.remove();
  // Frames lie below the lines within them.
  for (const part of [...frames, lines, ...ordered.filter(card => !frames.includes(card))].filter(Boolean)) {
    if (part.parentNode !== svg || part !== svg.lastElementChild)
      svg.append(part);
  }
  if (!svg.querySelector('.card[tabindex="0"]'))
    stops()[0]?.setAttribute('tabindex', '0');
}

function takeCard(key, group, isFirst) {
  const [, x, y] = /translate\((-?[\d.]+)[ ,](-?[\d.]+)\)/.exec(group.getAttribute('transform'));
  let card = cards.get(key);
  if (!card) {
    card = group;
    card.classList.toggle('fresh', !isFirst);
    cards.set(key, card);
  } else if (card !== group) {
    const isStop = card.getAttribute('tabindex');
    if (card.innerHTML !== group.innerHTML)
      card.replaceChildren(...group.childNodes);
    card.setAttribute('class', group.getAttribute('class'));
    card.setAttribute('tabindex', isStop ?? '-1');
  }
  card.removeAttribute('transform');
  card.style.transform = `translate(${x}px, ${y}px)`;
  if (idOf(card)) {
    card.setAttribute('role', 'button');
    card.setAttribute('tabindex', card.getAttribute('tabindex') ?? '-1');
    card.setAttribute('aria-label', spoken(card));
  }
  for (const link of card.querySelectorAll('a'))
    link.removeAttribute('href');
  return card;
}

/** What a card says, with words for what it shows by colour and sign alone. */
function spoken(card) {
  const words = [...card.querySelectorAll('text')].map(text => text.textContent);
  const verdict = ['accepted', 'rejected', 'undecided'].find(name => card.classList.contains(name));
  return [...words, verdict].filter(Boolean).join(' ');
}

const idOf = card => card?.dataset.id ?? card?.dataset.ref;
const stops = () => [...svg.querySelectorAll('g.card[role=button]')];

/** Marks the card of an item. @param isShown Whether the map moves to it, if it is out of sight. */
export function choose(id, isShown = true) {
  chosen = id;
  if (!svg)
    return;
  for (const card of svg.querySelectorAll('.chosen'))
    card.classList.remove('chosen');
  const card = cards.get(`${id} 0`);
  if (!card)
    return;
  card.classList.add('chosen');
  if (isShown)
    keepInView(card);
}

function keepInView(card) {
  const frame = freePart(), box = card.getBoundingClientRect(), room = 24;
  if (frame.right <= frame.left)
    return;
  const by = (low, high, from, to) => low < from + room ? from + room - low : high > to - room ? Math.max(to - room - high, from + room - low) : 0;
  const [dx, dy] = [by(box.left, box.right, frame.left, frame.right), by(box.top, box.bottom, frame.top, frame.bottom)];
  if (dx === 0 && dy === 0)
    return;
  isFitted = false;
  [view.x, view.y] = [view.x + dx, view.y + dy];
  place(true);
}

/** The part of the map that the details do not lie upon. */
function freePart() {
  const { left, top, right, bottom } = stage.getBoundingClientRect(), panel = find('details').getBoundingClientRect();
  const isBeside = panel.width > 0 && panel.left > left + 200;
  return { left, top, right: isBeside ? Math.min(right, panel.left) : right, bottom: isBeside || panel.width === 0 ? bottom : Math.min(bottom, panel.top) };
}

export function fit() {
  const { width, height } = stage.getBoundingClientRect();
  if (width === 0)
    return;
  isFitted = true;
  const all = Math.min(width / view.width, height / view.height, 1.25);
  // A map that would be too small to read begins at its thesis instead.
  const least = Math.min(0.62, width / Math.min(view.width, 560));
  view.scale = Math.max(all, least);
  view.x = all < least && view.width * view.scale > width ? 0 : (width - view.width * view.scale) / 2;
  view.y = Math.max(0, Math.min(24, (height - view.height * view.scale) / 2));
  place();
}

function place(isSmooth = false) {
  svg.classList.toggle('glides', isSmooth);
  svg.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
}

export function zoom(factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2, isSmooth = false) {
  const scale = Math.min(4, Math.max(0.05, view.scale * factor));
  view.x = x - (x - view.x) * scale / view.scale;
  view.y = y - (y - view.y) * scale / view.scale;
  view.scale = scale;
  isFitted = false;
  place(isSmooth);
}

function tapped(element) {
  const source = element.closest?.('[data-of]')?.dataset.of;
  const card = element.closest?.('g.card');
  const id = source ?? idOf(card);
  if (id)
    heard.chosen(id, card);
}

function held(card, over) {
  card.classList.add('held');
  for (const other of svg.querySelectorAll('.target'))
    other.classList.remove('target');
  if (over && over !== card)
    over.classList.add('target');
}

function dropped(card, over) {
  for (const other of svg.querySelectorAll('.held, .target'))
    other.classList.remove('held', 'target');
  if (over && over !== card && card.dataset.id)
    heard.moved(card.dataset.id, idOf(over));
}

/** Arrow keys lead to the card that lies nearest in their direction. */
function move(event) {
  const card = event.target.closest?.('g.card');
  if (event.key === '0')
    fit();
  else if (event.key === '+' || event.key === '-')
    zoom(event.key === '+' ? 1.25 : 0.8);
  else if (card && (event.key === 'Enter' || event.key === ' '))
    heard.chosen(idOf(card), card, true);
  else if (card && event.key.startsWith('Arrow'))
    focusOn(nearest(card, event.key));
  else
    return;
  event.preventDefault();
}

export function focusOn(card) {
  if (!card)
    return;
  for (const other of svg.querySelectorAll('g.card[tabindex="0"]'))
    other.setAttribute('tabindex', '-1');
  card.setAttribute('tabindex', '0');
  card.focus({ preventScroll: true });
  keepInView(card);
}

export const focusOnItem = id => focusOn(cards.get(`${id} 0`) ?? (svg && stops()[0]));

function nearest(card, key) {
  const from = card.getBoundingClientRect();
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight', sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  let best = null, least = Infinity;
  for (const other of stops()) {
    const to = other.getBoundingClientRect();
    const [dx, dy] = [to.left - from.left, to.top - from.top];
    const along = sign * (isAcross ? dx : dy), aside = Math.abs(isAcross ? dy : dx);
    const distance = along + 2 * aside;
    if (other !== card && along > 1 && distance < least)
      [best, least] = [other, distance];
  }
  return best;
}
