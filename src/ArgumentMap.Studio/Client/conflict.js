// Someone else saved the map meanwhile: both texts are kept, and a person decides with what differs in sight.
import { changesOf } from './changes.js';
import { find, make } from './dom.js';

/** @returns `mine`, `theirs`, `copy`, or nothing where the person goes on writing. */
export async function decide(compared) {
  const dialog = find('conflict');
  const button = (value, words) => make('button', { value }, words);
  dialog.replaceChildren(make('form', { method: 'dialog' },
    make('h2', { id: 'conflict-title' }, 'Someone else has saved this map meanwhile'),
    make('p', {}, 'Nothing is lost: your text is still here, and theirs is stored. This is how yours differs from theirs:'),
    make('div', { class: 'compared', tabindex: '0' }, changesOf(compared)),
    make('p', { class: 'row' },
      button('', 'Go on writing'), button('theirs', 'Take theirs; keep mine as a draft'), button('copy', 'Save mine as a new map'), button('mine', 'Replace theirs with mine'))));
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true }));
}
