// What there is to know about one item, and what would change if it were rated otherwise.
import { elementsOf, find, make } from './dom.js';

const panel = find('details');

/** @param heard What to call: `closed()`, `goTo(line)`, `tried(id, value)`, `write(call, …)`, `followed(index)`. */
export function listenToDetails(heard) {
  panel.addEventListener('click', event => {
    const link = event.target.closest('[data-go]');
    if (!link)
      return;
    event.preventDefault();
    heard.followed(Number(link.dataset.go));
  });
  panel.addEventListener('keydown', event => event.key === 'Escape' && heard.closed());
}

export function closeDetails() {
  panel.hidden = true;
  panel.replaceChildren();
}

/** Shows an item; where it is shown already, only what changed is replaced, so that a slider can be held meanwhile. */
export function drawDetails(item, trial, heard) {
  if (panel.dataset.item === item.id && !panel.hidden && panel.querySelector('.verdicts')) {
    panel.querySelector('.verdicts').replaceChildren(...elementsOf(item.html ?? ''));
    fold(panel.querySelector('.verdicts'));
    panel.querySelector('.kind').textContent = `${item.kind}${item.rating ? ` · ${item.rating}` : ''}`;
    panel.querySelector('h2').textContent = item.text || item.id;
    if (panel.querySelector('#rating'))
      panel.querySelector('#rating').value = item.rating;
    panel.querySelector('.slider')?.replaceWith(sliderOf(item, trial, heard, panel.querySelector('.slider input')));
    return;
  }
  panel.dataset.item = item.id;
  const verdicts = make('div', { class: 'verdicts' }, elementsOf(item.html ?? ''));
  fold(verdicts);
  panel.replaceChildren(
    make('div', { class: 'bar' },
      make('p', { class: `kind ${item.kind}` }, item.kind, item.rating ? ` · ${item.rating}` : ''),
      item.line > 0 ? make('button', { type: 'button', id: 'to-text', click: () => heard.goTo(item.line) }, 'Go to the text') : null,
      make('button', { type: 'button', 'aria-label': 'Close', id: 'close-details', click: heard.closed }, '✕')),
    make('h2', { tabindex: '-1', dir: 'auto' }, item.text || item.id),
    item.canTry ? sliderOf(item, trial, heard) : '',
    item.line > 0 ? adding(item, heard) : '',
    verdicts,
    item.line > 0 ? changing(item, heard) : '');
  panel.hidden = false;
}

function fold(verdicts) {
  verdicts.querySelectorAll('.small').forEach(line => line.setAttribute('dir', 'auto'));
}

/** The slider that is being held stays the same element. */
function sliderOf(item, trial, heard, held) {
  const tried = trial.get(item.id);
  const value = tried ?? (item.base ?? 0.5).toFixed(2);
  const slider = held ?? make('input', {
    type: 'range', min: '0', max: '1', step: '0.01', id: 'what-if', input: event => heard.tried(panel.dataset.item, event.target.value),
  });
  if (!(held && tried))
    slider.value = value;
  return make('div', { class: 'slider' },
    make('label', { for: 'what-if' }, 'What if it were ', make('output', { for: 'what-if' }, Number(value).toFixed(2)), ' by itself?'),
    slider,
    tried ? make('p', { class: 'small' }, 'Only tried; the text says ', item.rating ? `“${item.rating}”` : 'nothing', '. ',
      item.line > 0 ? make('button', { type: 'button', class: 'link', click: () => heard.write('Rate', item.id, String(Number(tried))) }, 'Write it down') : null, ' ',
      make('button', { type: 'button', class: 'link', click: () => heard.tried(item.id, null) }, 'Take it back')) : null);
}

/** What a line can add, by the keyword that its parent allows. */
const additions = new Map([
  ['claim', { id: 'add-answer', class: 'for', sign: '+ answer' }],
  ['premise', { id: 'add-for', class: 'for', sign: '+ for' }],
  ['objection', { id: 'add-against', class: 'against', sign: '− against' }],
  ['source', { id: 'add-source', class: 'source', sign: '+ source' }],
]);

const asked = { question: 'Which answer could be given?', source: 'What does it rely on, or what speaks against it?' };

/** A line to add what bears on an item; like all that is done in the map, it is written back as an edit of the text. */
function adding(item, heard) {
  const words = make('input', { type: 'text', 'aria-label': 'What it says', placeholder: asked[item.kind] ?? 'What speaks for or against it, or which source says it?', id: 'new-text' });
  const keywords = item.below.filter(keyword => additions.has(keyword));
  const add = keyword => event => {
    event.preventDefault();
    if (words.value.trim() === '')
      return words.focus();
    heard.write('Add', item.id, keyword, words.value.trim(), '');
    words.value = '';
  };
  return make('form', { class: 'adding', submit: add(keywords[0]) }, words,
    make('span', { class: 'row' }, keywords.map(keyword => {
      const { sign, ...button } = additions.get(keyword);
      return make('button', { type: 'button', ...button, click: add(keyword) }, sign);
    })));
}

function changing(item, heard) {
  const other = item.rating && !item.ratings.includes(item.rating) ? [item.rating] : [];
  const rating = item.ratings.length === 0 ? null : make('label', {}, 'Rated ', make('select', { id: 'rating', change: event => heard.write('Rate', item.id, event.target.value) },
    make('option', { value: '' }, 'not'), [...other, ...item.ratings].map(word => make('option', { value: word }, word))));
  if (rating)
    rating.querySelector('select').value = item.rating;
  const parents = heard.parents(item.id).slice(0, 200);
  const move = make('label', {}, 'Move below ', make('select', { id: 'move', change: event => event.target.value && heard.write('Move', item.id, event.target.value) },
    make('option', { value: '' }, '…'), parents.map(({ id, text }) => make('option', { value: id }, short(text || id)))));
  return make('div', { class: 'editing row' }, rating, move,
    make('button', { type: 'button', id: 'remove', click: () => heard.write('Remove', item.id) }, 'Remove'));
}

const short = text => text.length > 48 ? `${text.slice(0, 47)}…` : text;
