// All maps: those that are stored, those begun in this browser, and examples.
import { find, make, settled } from './dom.js';
import * as service from './service.js';
import { drafts, forget } from './session.js';

const home = find('home');
const signs = { accepted: '✓', rejected: '✗', undecided: '?' };

/** @param heard What to call: `begin()`, `openFile()`, `openStored(id)`, `openDraft(draft)`, `openSample(name)`. */
export async function drawHome(heard) {
  const parts = [welcome(heard)];
  const begun = drafts().filter(draft => draft.text.trim() !== '');
  const mine = begun.length > 0 ? shelf('Begun in this browser', make('ul', { class: 'maps' }, begun.slice(0, 12).map(draft => draftCard(draft, heard)))) : null;
  if (service.hasService)
    parts.push(library(heard), mine);
  else
    parts.push(mine, await samples(heard));
  home.replaceChildren(...parts.filter(Boolean));
}

function welcome({ begin, openFile }) {
  return make('div', { class: 'welcome' },
    make('h1', {}, 'See what an argument rests on'),
    make('p', {}, 'Write down what you claim, and what speaks for and against it. The map, the strength of every statement and the verdict follow as you type, with no account; what you write stays in this browser until you save or share it.'),
    make('p', { class: 'row' },
      make('button', { type: 'button', class: 'main', id: 'begin', click: begin }, 'Write a map'),
      make('button', { type: 'button', click: openFile }, 'Open a file…')));
}

const shelf = (title, ...content) => make('section', { class: 'shelf', 'aria-label': title }, make('h2', {}, title), ...content);

function card(title, picture, lines, open, also) {
  return make('li', { class: 'map-card' },
    make('button', { type: 'button', class: 'open', click: open },
      picture ? make('img', { src: picture, alt: '', loading: 'lazy', class: 'thumb' }) : make('span', { class: 'thumb none', 'aria-hidden': 'true' }),
      make('span', { class: 'words' }, make('b', { dir: 'auto' }, title), lines)),
    also ?? null);
}

function draftCard(draft, heard) {
  const day = new Date(draft.at).toISOString().slice(0, 10);
  const text = draft.text.split('\n').find(line => /^\s*(claim|question)\b.*:/.test(line))?.replace(/^[^:]*:/, '').trim() ?? '';
  const drop = make('button', {
    type: 'button', class: 'drop', 'aria-label': `Remove ${draft.title || draft.name} from this browser`,
    click: event => { forget(draft.draft); event.target.closest('li').remove(); },
  }, '✕');
  return card(draft.title || draft.name, null, [make('span', { class: 'small', dir: 'auto' }, text), make('span', { class: 'small' }, day)], () => heard.openDraft(draft), drop);
}

function storedCard(map, heard) {
  const id = map.name.replace(/\.arg$/, ''), [thesis, ...others] = map.theses;
  return card(map.title || id, map.valid ? service.pictureOf(id) : null, [
    thesis
      ? make('span', { class: 'thesis-line', dir: 'auto' }, make('span', { class: `badge ${thesis.verdict}` }, `${signs[thesis.verdict]} ${thesis.verdict}`), ' ', thesis.text)
      : make('span', { class: 'small' }, map.valid ? '' : `${map.errors} error${map.errors === 1 ? '' : 's'}`),
    others.length > 0 ? make('span', { class: 'small' }, `and ${others.length} more ${others.length === 1 ? 'claim' : 'claims'}`) : null,
    map.asOf || map.modified ? make('span', { class: 'small' }, map.asOf ? `as of ${map.asOf}` : `saved ${map.modified.slice(0, 10)}`) : null,
  ], () => heard.openStored(id));
}

function library(heard) {
  const list = make('ul', { class: 'maps', id: 'stored' }), status = make('p', { class: 'small', role: 'status' }, 'Loading …');
  const more = make('button', { type: 'button', hidden: true }, 'More');
  let asked = 0;
  const show = async (words, next) => {
    const turn = ++asked;
    const page = await service.list(words, next);
    if (turn !== asked)
      return;
    const maps = page.maps?.map(map => storedCard(map, heard)) ?? [];
    next ? list.append(...maps) : list.replaceChildren(...maps);
    const isEmpty = !page.problem && !words && list.children.length === 0;
    status.textContent = page.problem ?? (isEmpty ? 'No maps are stored yet. Write one and save it.' : list.children.length === 0 ? 'No stored map has all these words.' : '');
    if (isEmpty && !home.querySelector('.examples'))
      home.append(...[await samples(heard)].filter(Boolean));
    more.hidden = !page.next;
    more.onclick = () => show(words, page.next);
  };
  const search = make('input', {
    type: 'search', id: 'search-maps', placeholder: 'Search', 'aria-label': 'Search the stored maps', autocomplete: 'off',
    input: settled(event => show(event.target.value.trim()), 200),
  });
  show('');
  const section = shelf('Stored maps', status, list, more);
  section.querySelector('h2').after(search);
  return section;
}

async function samples(heard) {
  try {
    const reply = await fetch('samples/samples.json');
    const list = (await reply.json()).map(({ name, title, claim }) =>
      card(title, `samples/${name}.svg`, [make('span', { class: 'small' }, claim)], () => heard.openSample(name)));
    return shelf('Examples', make('ul', { class: 'maps examples' }, list));
  } catch {
    return null;
  }
}
