// Thesis, verdict and why, above the map, as the core writes them for pages.
import { elementsOf, find, make } from './dom.js';

const answer = find('answer');
let isOpen = false;
let explain = null;

/**
 * @param go What to call with the index of an item that a person follows.
 * @param workOut What to call where a person wants to know why although that takes long.
 */
export function listenToAnswer(go, workOut) {
  explain = workOut;
  answer.addEventListener('click', event => {
    const link = event.target.closest('[data-go]');
    if (!link)
      return;
    event.preventDefault();
    go(Number(link.dataset.go));
  });
}

/** @param isWhole Whether it says all that can be said, however long that took. */
export function drawAnswer(markup, isWhole = false) {
  const verdicts = new Map([...answer.querySelectorAll('.thesis')].map(thesis => [thesis.dataset.thesis, thesis.querySelector('.verdict')?.className]));
  answer.replaceChildren(...elementsOf(markup));
  for (const own of answer.querySelectorAll('.own')) {
    const title = own.querySelector(':scope > .question');
    const inside = own.querySelector(':scope > details');
    if (inside)
      continue;
    title?.remove();
    if (!isWhole && own.querySelector('h3') === null) {
      own.replaceWith(make('p', {}, make('button', { type: 'button', class: 'link', id: 'work-out', click: event => { event.target.textContent = 'Working out why …'; explain(); } }, 'Work out why (in a map of this size it takes a while)')));
      continue;
    }
    const why = make('details', { open: isOpen || isWhole, toggle: event => isOpen = event.target.open }, make('summary', {}, title?.textContent ?? 'Why, and what to settle first'));
    own.before(why);
    why.append(own);
  }
  for (const thesis of answer.querySelectorAll('.thesis')) {
    const verdict = thesis.querySelector('.verdict'), before = verdicts.get(thesis.dataset.thesis);
    if (verdict && before && before !== verdict.className)
      verdict.classList.add('flipped');
  }
}
