// The keys of the page.
function pressed(event) {
  const isTyping = event.target.matches('input:not([type=range]):not([type=checkbox])');
  if (event.key === 'Escape' && !document.getElementById('help').open) {
    if (query.value !== '' && (isTyping || !state.chosen)) {
      query.value = '';
      lookFor();
    } else if (state.chosen) {
      close();
    }
    return;
  }
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || document.getElementById('help').open)
    return;
  const card = cardAt(event.target);
  if (card?.node && ['Enter', ' '].includes(event.key)) {
    event.preventDefault();
    return choose(card.node, { byKey: true, card });
  }
  if (card && event.key.startsWith('Arrow')) {
    event.preventDefault();
    const next = neighbour(card, event.key, state.opening);
    if (next)
      focusCard(next);
    return;
  }
  const shortcut = document.getElementById('keys').checked && shortcuts[event.key];
  if (shortcut) {
    event.preventDefault();
    const node = nodes[event.target.closest?.('li[data-item]')?.dataset.item] ?? state.chosen;
    shortcut(card ?? (node && cardOf.get(node)));
  }
}

const shortcuts = {
  '/': () => query.focus(),
  '?': () => document.getElementById('help').showModal(),
  n: () => goToResult(1),
  N: () => goToResult(-1),
  c: card => card && toggleCard(partner(card)),
  '+': () => view.ready && zoom(1.25, undefined, undefined, true),
  '=': () => view.ready && zoom(1.25, undefined, undefined, true),
  '-': () => view.ready && zoom(0.8, undefined, undefined, true),
  0: () => view.ready && fit(),
  ',': () => setTo(today - 1),
  '.': () => setTo(today + 1),
};
