// What there is to know about one item, and what would change if it were rated otherwise.
import { elementsOf, find, make } from './dom.js';

const panel = find('details');

/** @param heard What to call: `closed()`, `goTo(line)`, `rated(id, value)`, `followed(index)`. */
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
    verdicts);
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
    type: 'range', min: '0', max: '1', step: '0.01', id: 'what-if', input: event => heard.rated(panel.dataset.item, event.target.value),
  });
  if (!(held && tried))
    slider.value = value;
  return make('div', { class: 'slider' },
    make('label', { for: 'what-if' }, 'What if it were ', make('output', { for: 'what-if' }, Number(value).toFixed(2)), ' by itself?'),
    slider,
    tried ? make('p', { class: 'small' }, 'Only tried; the text says ', item.rating ? `“${item.rating}”` : 'nothing', '. ',
      make('button', { type: 'button', class: 'link', click: () => heard.rated(item.id, null) }, 'Take it back')) : null);
}
