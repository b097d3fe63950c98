// The map as a nested list, as the core writes it for pages.
import { elementsOf, find } from './dom.js';

const outline = find('view-outline');
const idOf = row => decodeURIComponent(row.getAttribute('href').slice('#item:'.length));

export function listenToOutline(chosen) {
  outline.addEventListener('click', event => {
    const row = event.target.closest('a.row');
    if (!row)
      return;
    event.preventDefault();
    chosen(idOf(row));
  });
}

export function drawOutline(markup, language) {
  const place = outline.scrollTop;
  outline.lang = language;
  outline.replaceChildren(...elementsOf(markup));
  outline.scrollTop = place;
}

export function markInOutline(id) {
  let isFirst = true;
  for (const row of outline.querySelectorAll('a.row')) {
    const isChosen = idOf(row) === id;
    row.classList.toggle('chosen', isChosen);
    if (isChosen && isFirst && !outline.hidden)
      row.scrollIntoView({ block: 'nearest' });
    isFirst &&= !isChosen;
  }
}
