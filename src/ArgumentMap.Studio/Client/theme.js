import { find } from './dom.js';

const root = document.documentElement;

/** Light or dark: as the system says, until a person chooses. */
export function listenToTheme() {
  const button = find('theme'), system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  const kept = localStorage.getItem('argmap.theme');
  if (kept)
    root.dataset.theme = kept;
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    localStorage.setItem('argmap.theme', root.dataset.theme);
    show();
  });
  system.addEventListener('change', show);
  show();
}

export const isDark = () => getComputedStyle(root).colorScheme === 'dark'
  || (!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
