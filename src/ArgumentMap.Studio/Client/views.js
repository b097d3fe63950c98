// The tabs of what is read: map, outline, timeline, changes.
import { find } from './dom.js';

const tabs = [...find('views').children];
const nameOf = tab => tab.id.slice('tab-'.length);

export const currentView = () => nameOf(tabs.find(tab => tab.getAttribute('aria-selected') === 'true'));

export function showView(name) {
  for (const tab of tabs) {
    const isShown = nameOf(tab) === name;
    tab.setAttribute('aria-selected', String(isShown));
    tab.tabIndex = isShown ? 0 : -1;
    find(`view-${nameOf(tab)}`).hidden = !isShown;
  }
}

/** @param opened What to call with the name of the view that a person opens. */
export function listenToViews(opened) {
  const open = tab => {
    showView(nameOf(tab));
    opened(nameOf(tab));
  };
  for (const tab of tabs) {
    tab.addEventListener('click', () => open(tab));
    tab.addEventListener('keydown', event => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by)
        return;
      const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
      open(next);
      next.focus();
    });
  }
}

/** On a phone one part is shown at a time. */
export function showPane(name) {
  document.body.dataset.pane = name;
  for (const button of find('panes').children)
    button.setAttribute('aria-pressed', String(button.dataset.pane === name));
}

export function listenToPanes() {
  for (const button of find('panes').children)
    button.addEventListener('click', () => showPane(button.dataset.pane));
}
