// Brings the parts of the studio together: the text goes to the engine, and what the engine says goes to the parts.
import { fragmentOf, readFragment } from './address.js';
import { drawAnswer, listenToAnswer } from './answer.js';
import { changesOf, timelineOf } from './changes.js';
import { closeDetails, drawDetails, listenToDetails } from './details.js';
import { find, make, say, settled } from './dom.js';
import { Editor } from './editor.js';
import { Engine } from './engine.js';
import { listenToDrops, openFile } from './files.js';
import { drawHome } from './home.js';
import { drawImported, mapOfFile } from './imported.js';
import { listenToKeys } from './keys.js';
import { drawOutline, listenToOutline, markInOutline } from './outline.js';
import { choose, draw, fit, hasPicture, listenToPicture, zoom } from './picture.js';
import { drawHere, drawProblems } from './problems.js';
import { save, toFile } from './saving.js';
import * as service from './service.js';
import { closeTab, keep, keepNow, lastOfTab, mapOf, session } from './session.js';
import { listenToShare } from './sharing.js';
import { beginning } from './starter.js';
import { listenToTheme } from './theme.js';
import { currentView, listenToPanes, listenToViews, showPane, showView } from './views.js';

const engine = new Engine();
let findings = null;
let drawing = null;
let isDrawn = false;
let asked = 0;
let endings = ['.arg'];

const editor = new Editor(find('editor'), {
  changed(text) {
    if (!session.map || session.map.text === text)
      return;
    session.map.text = text;
    send();
    changed();
  },
  /** What was asked of an earlier text is asked again, as the editor keeps waiting for it while a word is typed. */
  async complete(line, column) {
    for (;;) {
      const { version } = engine;
      const list = await engine.ask('Complete', line, column);
      if (list || version === engine.version)
        return list;
    }
  },
  moved(line, change) {
    drawHere(editor.findingsHere);
    if (change.view.hasFocus)
      followCaret(line);
  },
});

const ratings = () => [...session.ratings].map(([id, value]) => `${id}=${value}`).join('\n');

function send() {
  const { text, name, files } = session.map;
  engine.update({ text, name, files, day: session.day, ratings: ratings(), isFirst: !isDrawn });
}

/** Opens a map in place of the one that is open, which stays in this browser. */
function open(map, item) {
  session.map = map;
  [session.day, session.item, isDrawn, findings, drawing] = ['', item ?? null, false, null, null];
  session.ratings.clear();
  document.body.dataset.place = 'map';
  find('home').hidden = true;
  for (const part of [find('where'), find('writing'), find('reading'), find('panes'), ...document.querySelectorAll('.open-map')])
    part.hidden = false;
  closeDetails();
  find('stale').hidden = true;
  drawImported(map);
  drawTrial();
  find('answer').replaceChildren();
  showView('map');
  editor.open(map.text);
  showPane(map.text === '' || map.isNew ? 'write' : 'read');
  send();
  changed();
  editor.focus();
}

async function goHome() {
  if (session.map)
    keepNow(session.map, findings?.title);
  session.map = null;
  closeTab();
  document.title = 'ArgumentMap';
  document.body.dataset.place = 'home';
  history.replaceState(null, '', location.pathname);
  for (const part of [find('where'), find('writing'), find('reading'), find('panes'), find('details'), ...document.querySelectorAll('.open-map')])
    part.hidden = true;
  find('home').hidden = false;
  await drawHome({ begin, openFile: openLocal, openStored, openDraft: draft => open(mapOf(draft)), openSample });
}

const begin = () => open({ ...mapOf({ text: beginning }), isNew: true });

async function openLocal() {
  const file = await openFile(endings);
  if (file)
    await openGiven(file);
}

async function openGiven(file) {
  const map = await mapOfFile(file, engine);
  if (map)
    open(map);
}

async function openStored(id, item) {
  const map = await service.read(id);
  if (map.problem) {
    await goHome();
    return say(map.problem);
  }
  open(mapOf({ text: map.text, name: `${id}.arg`, stored: map }), item);
}

async function openSample(name) {
  const reply = await fetch(`samples/${name}.arg`);
  open(mapOf({ text: await reply.text(), name: `${name}.arg` }));
}

const changed = () => {
  const { map } = session;
  if (!map)
    return;
  const title = findings?.title || (map.name === 'map.arg' ? 'New map' : map.name);
  find('title').textContent = title;
  document.title = `${title} – ArgumentMap`;
  const isSaved = map.stored ? map.stored.text === map.text : map.handle ? map.base === map.text : false;
  find('state').textContent = isSaved ? 'saved' : map.stored || map.handle ? 'changed' : 'in this browser only';
  keep(map, title);
  keepAddress();
};

const keepAddress = settled(async () => {
  const { map, item } = session;
  if (!map)
    return;
  const fragment = await fragmentOf(map, item);
  if (session.map === map)
    history.replaceState(null, '', fragment);
}, 400);

// What the engine says.

engine.addEventListener('ready', ({ detail }) => {
  endings = detail.endings.split(' ');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(detail.colours);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.classList.add('ready');
});

engine.addEventListener('findings', async ({ detail }) => {
  findings = detail;
  const { map } = session;
  editor.show(detail.diagnostics, map.text, map.name);
  drawProblems(detail.diagnostics, map.name, (line, column) => { showPane('write'); editor.goTo(line, column); });
  drawHere(editor.findingsHere);
  document.body.dataset.version = detail.version;
  const stale = find('stale');
  stale.hidden = !detail.hasErrors;
  stale.textContent = isDrawn ? 'The text has errors. Map and scores are those of the last text without any.' : 'The text has errors. The map shows what could be read.';
  find('reading').classList.toggle('is-stale', detail.hasErrors && isDrawn);
  changed();
  await fetchIncluded(map, detail.missing);
});

/** Files that the map includes: of the server where it is stored, else of the examples. */
async function fetchIncluded(map, missing) {
  let hasNew = false;
  map.looked ??= new Set();
  const wanted = missing.filter(name => !(name in map.files) && !map.looked.has(name));
  wanted.forEach(name => map.looked.add(name));
  const stored = wanted.length > 0 && map.stored ? await service.included(map.stored.id) : {};
  for (const name of wanted) {
    const text = stored[name] ?? await included(name);
    if (text !== null)
      [map.files[name], hasNew] = [text, true];
  }
  if (hasNew && session.map === map)
    send();
}

async function included(name) {
  if (service.hasService && /^[a-z0-9][a-z0-9-]*\.arg$/.test(name)) {
    const map = await service.read(name.replace(/\.arg$/, ''));
    if (!map.problem)
      return map.text;
  }
  if (!/^[\w-]+(\/[\w-]+)*\.arg$/.test(name))
    return null;
  const reply = await fetch(`samples/${name}`).catch(() => null);
  return reply?.ok ? reply.text() : null;
}

engine.addEventListener('drawing', ({ detail }) => show(detail));
engine.addEventListener('answer', ({ detail }) => drawAnswer(detail.html ?? ''));
engine.addEventListener('slow', () => say('That took too long, so the engine was started again. Change the text to try once more.'));
engine.addEventListener('broken', () => find('count').textContent = 'The engine could not be started. Load the page again.');

function show(made) {
  if (made.problem) {
    find('stale').hidden = false;
    find('stale').textContent = made.problem;
    return;
  }
  drawing = made;
  isDrawn ||= !made.isPartial;
  document.body.classList.toggle('is-empty', made.items.length === 0);
  draw(made.svg, findings?.title ?? '');
  drawOutline(made.outline, made.language);
  drawDays(made);
  document.body.dataset.drawn = made.version ?? document.body.dataset.drawn;
  if (session.item)
    choose(session.item, false);
  if (!find('details').hidden && session.item)
    showItem(session.item);
  if (currentView() !== 'map')
    opened(currentView());
}

function drawDays({ day, days }) {
  const list = find('day');
  find('day-choice').hidden = days.length === 0;
  const own = session.day === '' ? day : list.dataset.own ?? '';
  list.dataset.own = own;
  list.replaceChildren(make('option', { value: '' }, own ? `the map’s own day, ${own}` : 'today: everything in it'), ...days.map(other => make('option', { value: other }, other)));
  list.value = session.day;
}

/** Draws the same text for another day, or with ratings that are only tried. */
async function redraw() {
  const turn = ++asked;
  const made = await engine.ask('Draw', session.day, ratings());
  if (made && turn === asked)
    show(made);
  const answer = await engine.ask('AnswerOf', session.day, ratings(), false);
  if (answer && turn === asked)
    drawAnswer(answer.html ?? '');
}

// Caret, card, outline: what is chosen in one is marked in the others.

function followCaret(line) {
  const id = drawing?.items[drawing.lines[line - 1]]?.id;
  if (id && id !== session.item)
    mark(id, true);
}

function mark(id, isShown) {
  session.item = id;
  choose(id, isShown);
  markInOutline(id);
  keepAddress();
}

function choosePart(id, withFocus = false) {
  mark(id, true);
  const item = drawing?.items.find(other => other.id === id);
  if (item?.line > 0)
    editor.mark(item.line);
  showItem(id, withFocus);
}

async function showItem(id, withFocus = false) {
  const item = await engine.ask('Item', id, session.day, ratings());
  if (!item || session.item !== id)
    return;
  if (item.problem)
    return closeDetails();
  const isNew = find('details').hidden;
  drawDetails(item, session.ratings, itemHeard);
  if (isNew)
    choose(id);
  if (withFocus)
    find('details').querySelector('h2').focus();
}

const itemHeard = {
  closed() {
    closeDetails();
  },
  goTo(line) {
    showPane('write');
    editor.goTo(line);
  },
  write,
  tried(id, value) {
    value === null ? session.ratings.delete(id) : session.ratings.set(id, value);
    drawTrial();
    redraw();
  },
  parents: id => drawing?.items.filter(item => item.line > 0 && item.id !== id) ?? [],
  followed: index => drawing?.items[index] && choosePart(drawing.items[index].id),
};

/** Writes what a person did in the map into the text. @param call Of the engine: `Add`, `Rate`, `Move`, `ChangeText`, `Remove`. */
async function write(call, ...given) {
  const made = await engine.ask(call, ...given);
  if (!made)
    return say('The text has just changed. Try again.');
  if (made.problem)
    return say(made.problem);
  if (call === 'Remove')
    closeDetails();
  session.ratings.delete(made.id);
  drawTrial();
  if (made.id && call !== 'Remove')
    session.item = call === 'Add' ? session.item : made.id;
  editor.edit(made.edits);
  say(call === 'Remove' ? 'Removed.' : 'Written into the text.', { name: 'Undo', run: () => editor.undo() });
}

function drawTrial() {
  const trial = find('trial');
  trial.hidden = session.ratings.size === 0;
  const words = [...session.ratings].map(([id, value]) => `${drawing?.items.find(item => item.id === id)?.text || id} = ${value}`);
  trial.replaceChildren(`What if: ${words.join('; ')} `, make('button', {
    type: 'button', click() {
      session.ratings.clear();
      drawTrial();
      redraw();
    },
  }, 'Take it all back'));
}

// The views that are only made when they are looked at.

async function opened(view) {
  if (view === 'map')
    return hasPicture() && fit();
  if (view === 'outline')
    return session.item && markInOutline(session.item);
  const panel = find(`view-${view}`);
  closeDetails();
  if (view === 'timeline') {
    const made = await engine.ask('Timeline');
    if (made)
      panel.replaceChildren(...timelineOf(made, day => { setDay(day); showView('map'); }));
    return;
  }
  const made = await engine.ask('Compare', session.map.base);
  if (made)
    panel.replaceChildren(make('p', { class: 'small' }, session.map.stored || session.map.handle ? 'Since it was saved:' : 'Since it was opened:'), ...changesOf(made));
}

function setDay(day) {
  session.day = day;
  find('day').value = day;
  redraw();
}

const studio = {
  engine, open, changed,
  suggestedName: () => `${(findings?.title ?? '').toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'map'}.arg`,
  keepAsDraft: map => keepNow({ ...map, stored: null }, findings?.title),
  title: () => findings?.title || 'Argument map',
};

async function fixAll() {
  const fixed = await engine.ask('Fix');
  if (fixed && !fixed.problem)
    editor.replace(fixed.text);
  editor.focus();
}

function goTo(part) {
  if (!session.map)
    return;
  if (part === 'text') {
    showPane('write');
    editor.focus();
    return;
  }
  showPane('read');
  showView(part);
  opened(part);
  find(`view-${part}`).querySelector('.chosen[tabindex], [tabindex="0"], a')?.focus();
}

async function start() {
  listenToPicture({ chosen: (id, card, withFocus) => choosePart(id, withFocus), moved: (id, parent) => write('Move', id, parent) });
  listenToOutline(id => choosePart(id));
  listenToAnswer(itemHeard.followed, async () => {
    const answer = await engine.ask('AnswerOf', session.day, ratings(), true);
    if (answer)
      drawAnswer(answer.html ?? '', true);
  });
  listenToDetails(itemHeard);
  listenToViews(opened);
  listenToPanes();
  listenToTheme();
  listenToShare(studio);
  listenToDrops(openGiven);
  listenToKeys({ save: () => save(studio), saveFile: () => session.map && toFile(studio), openFile: openLocal, fix: () => editor.fix(), goTo });
  for (const [id, run] of Object.entries({
    'zoom-in': () => zoom(1.25), 'zoom-out': () => zoom(0.8), fit, fix: () => editor.fix(), 'fix-all': fixAll, save: () => save(studio),
    'save-file': () => toFile(studio), 'new-map': begin, 'open-file': openLocal, 'all-maps': goHome, 'home-button': goHome,
    ask: () => find('help').showModal(), skip: event => { event.preventDefault(); goTo('text'); },
  }))
    find(id).addEventListener('click', run);
  find('day').addEventListener('change', event => setDay(event.target.value));
  addEventListener('hashchange', () => openAddress());
  addEventListener('pagehide', () => session.map && keepNow(session.map, findings?.title));
  if (!await openAddress()) {
    const last = lastOfTab();
    last ? open(mapOf(last)) : await goHome();
  }
  navigator.serviceWorker?.register('offline.js').catch(() => {});
}

/** Opens what the address names. */
async function openAddress() {
  let asked = null;
  try {
    asked = await readFragment(location.hash);
  } catch {
    say('The address does not hold a whole map. Ask for the link again.');
    return false;
  }
  if (!asked)
    return false;
  // A tab that is loaded again goes on with what was typed in it, even where the address is a little behind.
  const last = lastOfTab(), isReload = performance.getEntriesByType('navigation')[0]?.type === 'reload';
  if (last && isReload && !session.map)
    open(mapOf(last), asked.item);
  else if (asked.stored !== undefined) {
    if (last?.stored?.id === asked.stored && !session.map)
      open(mapOf(last), asked.item);
    else
      await openStored(asked.stored, asked.item);
  } else {
    open(last?.text === asked.text && !session.map ? mapOf(last) : mapOf(asked), asked.item);
  }
  return true;
}

start();
