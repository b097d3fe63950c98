// The page: what is chosen, collapsed, found and shown, and the keys that change it.
const root = document.documentElement;
const state = { chosen: null, collapsed: new Set(), before: null, hits: new Set(), view: 'both', origin: null };
const local = () => localStorage, session = () => sessionStorage;
const small = matchMedia('(max-width: 760px)');
const on = (id, action) => document.getElementById(id).addEventListener('click', action);
const none = new Set();
let results = [], at = -1, news = { came: [], went: [], before: new Map() };

/** Brings map and outline up to what is collapsed. @param anchor A card that stays where it is. */
function paintOpening(anchor = null, moves = true) {
  if (view.ready) {
    relayout(state.collapsed, anchor, moves);
    paintScores();
  }
  paintFolds(state.collapsed);
}

function paintDetails() {
  if (state.chosen)
    showDetails(state.chosen, close, choose, toggleCard, cardOf.has(state.chosen) && state.collapsed.has(partner(cardOf.get(state.chosen)).key));
}

function setMarks(name, items) {
  markLines(name, new Set(marked[name].keys()), items);
  mark(name, items);
}

/** @param byKey Whether to move the focus to the details. @param card The card that was chosen, where that may be a reference. */
function choose(node, { byKey = false, card = null } = {}) {
  if (!panel.contains(document.activeElement))
    state.origin = document.activeElement;
  state.chosen = node;
  if (!card)
    reveal(node);
  panel.scrollTop = 0;
  setMarks('chosen', new Set([node]));
  paintDetails();
  const target = card ?? cardToShow(node);
  if (small.matches)
    bringIntoView(target, true, 0.5, 0.15);
  else
    keepInView(target);
  if (lineOf.has(node) && isSeen(lineOf.get(node)))
    lineOf.get(node).row.scrollIntoView({ block: 'nearest' });
  if (byKey)
    panel.querySelector('h2').focus();
  history.replaceState(null, '', `#item:${encodeURIComponent(node.id)}`);
}

function close() {
  state.chosen = null;
  panel.hidden = true;
  history.replaceState(null, '', location.pathname + location.search);
  setMarks('chosen', none);
  (state.origin?.isConnected ? state.origin : outline).focus({ preventScroll: true });
}

/** Opens what hides an item, in the outline and in the map. */
function reveal(node) {
  const card = cardToShow(node);
  let changed = card ? openAbove(card, state.collapsed) : false;
  if (lineOf.has(node))
    changed = unfold(lineOf.get(node), state.collapsed) || changed;
  if (changed)
    paintOpening();
}

function toggleCard(card) {
  if (!canFold(card))
    return;
  setFold(card.key, card);
}

function setFold(key, card) {
  if (!state.collapsed.delete(key))
    state.collapsed.add(key);
  const hadFocus = document.activeElement?.id === 'fold';
  paintOpening(card);
  if (card && state.collapsed.has(key))
    keepInView(card);
  paintDetails();
  if (hadFocus)
    document.getElementById('fold').focus();
}

function toggleLine(line) {
  if (line.key)
    setFold(line.key, line.node ? cardOf.get(line.node) : cards.find(card => card.key === line.key));
}

/** Headings at the top stay open, so that the theses stay in view. */
function collapseAll(isCollapsed) {
  state.collapsed = new Set();
  if (isCollapsed) {
    for (const card of cards) {
      if (canFold(card) && isInTree(card))
        state.collapsed.add(card.key);
    }
    for (const line of lines) {
      if (line.list && (line.node || line.item.parentElement.closest('li[data-item]')))
        state.collapsed.add(line.key);
    }
  }
  paintOpening(null, false);
  if (view.ready)
    begin(true);
  paintDetails();
}

function setView(name) {
  state.view = !svg ? 'outline' : small.matches && name === 'both' ? 'outline' : name;
  root.dataset.view = state.view;
  for (const button of document.querySelectorAll('#views button'))
    button.setAttribute('aria-pressed', button.dataset.view === state.view);
  measureStage();
}

/** The map is laid out once it is seen, for the shape of the window. */
function measureStage(opens = true) {
  if (view.ready || !svg || stage.clientWidth === 0)
    return;
  view.aspect = Math.min(3, Math.max(0.4, stage.clientWidth / stage.clientHeight));
  if (opens && !state.isRestored)
    state.collapsed = openingFor();
  cards.forEach(card => card.shape.isShown = true);
  view.shown = cards;
  root.classList.add('ready');
  relayout(state.collapsed, null, false);
  view.ready = true;
  paintScores();
  paintFolds(state.collapsed);
  const first = view.shown.find(isStop);
  first?.shape.group.setAttribute('tabindex', '0');
  begin();
  for (const [name, items] of [['hit', state.hits], ['chosen', new Set(state.chosen ? [state.chosen] : [])]])
    mark(name, items);
  if (state.chosen) {
    reveal(state.chosen);
    bringIntoView(cardToShow(state.chosen), false);
  }
}

function setTo(day) {
  const before = today;
  news = setDay(Math.max(0, Math.min(days.length - 1, day)));
  paintSlider(news);
  paintScores();
  if (before !== today)
    lines.forEach(line => line.node && paintLine(line));
  paintAnswer(() => setTo(data.own), choose);
  paintDetails();
}

/** Finds what is sought, marks it in map and outline, and goes to the first at once. */
function lookFor() {
  results = search(wordsSought());
  if (state.before) {
    state.collapsed = state.before;
    state.before = null;
    if (results.length === 0)
      paintOpening(null, false);
  }
  state.hits = new Set(results);
  setMarks('hit', state.hits);
  listResults(results, i => goToHit(i, true));
  if (results.length > 0) {
    state.before = new Set(state.collapsed);
    goToHit(0, false);
  } else {
    at = -1;
    setMarks('current', none);
    countResults(results, at);
  }
}

/** @param opens Whether to show the details too. */
function goToHit(index, opens) {
  at = index;
  const node = results[at], hadFocus = document.activeElement;
  countResults(results, at);
  setMarks('current', new Set([node]));
  reveal(node);
  if (opens)
    choose(node);
  const card = cardToShow(node);
  if (small.matches)
    bringIntoView(card);
  else
    keepInView(card);
  lineOf.get(node)?.row.scrollIntoView({ block: 'nearest' });
  pointAtResult(at);
  state.opened = opens;
  hadFocus.focus?.({ preventScroll: true });
}

/** The first step opens the details of the hit that is shown already. */
function goToResult(step) {
  if (results.length > 0)
    goToHit(state.opened ? (at + step + results.length) % results.length : at, true);
}

const isDark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

function setTheme(name) {
  if (name)
    root.dataset.theme = name;
  document.getElementById('theme').setAttribute('aria-pressed', isDark());
}

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
    const next = neighbour(card, event.key, state.collapsed);
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

/** The item that the address names. */
function fromAddress() {
  try {
    return byId.get(decodeURIComponent(location.hash).replace(/^#item:/, ''));
  } catch {
    return undefined;
  }
}

/** What a reader would miss if the page were reloaded without it. */
const snapshot = () => ({
  view: state.view, collapsed: [...state.collapsed], day: today === data.own ? null : days[today].day, query: query.value,
  place: view.ready ? [view.x, view.y, view.scale] : null, scroll: outline.parentElement.scrollTop,
});

function restore(kept) {
  state.isRestored = true;
  state.collapsed = new Set(kept.collapsed);
  query.value = kept.query;
  const day = days.findIndex(({ day }) => day === kept.day);
  if (kept.day && day >= 0)
    setTo(day);
  setView(kept.view);
  if (kept.place && view.ready) {
    [view.x, view.y, view.scale] = kept.place;
    place();
  }
  if (kept.query)
    lookFor();
  requestAnimationFrame(() => outline.parentElement.scrollTop = kept.scroll);
}

root.classList.add('scripted-page');
setDay(data.own);
if (svg)
  findShapes();
growTree();
prepareSlider(setTo);
if (svg)
  listenToPicture(choose);
listenToOutline(choose, toggleLine);
answer.addEventListener('click', event => {
  const node = nodes[event.target.closest('[data-go]')?.dataset.go];
  if (node) {
    event.preventDefault();
    choose(node);
  }
});
document.addEventListener('keydown', pressed);
query.addEventListener('input', lookFor);
query.addEventListener('focus', () => requestIdleCallback?.(prepareSearch));
query.addEventListener('keydown', event => event.key === 'Enter' && goToResult(event.shiftKey ? -1 : 1));
on('next', () => goToResult(1));
on('previous', () => goToResult(-1));
on('collapse-all', () => collapseAll(true));
on('expand-all', () => collapseAll(false));
on('zoom-in', () => zoom(1.25, undefined, undefined, true));
on('zoom-out', () => zoom(0.8, undefined, undefined, true));
on('fit', () => fit());
on('save-svg', saveSvg);
on('save-png', savePng);
on('ask', () => document.getElementById('help').showModal());
on('theme', () => {
  setTheme(isDark() ? 'light' : 'dark');
  remember(local, 'argmap-theme', root.dataset.theme);
});
document.getElementById('keys').addEventListener('change', event => remember(local, 'argmap-keys', event.target.checked));
document.getElementById('keys').checked = remembered(local, 'argmap-keys') ?? true;
for (const button of document.querySelectorAll('#views button'))
  button.addEventListener('click', () => setView(button.dataset.view));
addEventListener('resize', () => state.view === 'both' && small.matches && setView('outline'));
addEventListener('hashchange', () => fromAddress() && choose(fromAddress()));
addEventListener('beforeprint', () => prepareSheets(state.collapsed));
setTheme(remembered(local, 'argmap-theme'));
addEventListener('leaving', () => remember(session, 'argmap-kept', { page: location.pathname, ...snapshot() }));
const kept = remembered(session, 'argmap-kept');
remember(session, 'argmap-kept', null);
if (kept?.page === location.pathname)
  restore(kept);
else
  setView('both');
// Of a map that is not seen yet, the outline opens as far as one thesis and its reasons go.
if (!view.ready && !state.isRestored) {
  state.collapsed = new Set(lines.filter(line => line.key && line.node && line.item.parentElement.closest('li[data-item]')).map(line => line.key));
  root.classList.add('ready');
}
paintFolds(state.collapsed);
lines.forEach(line => line.node && paintLine(line));
paintSlider({ came: [], went: [], before: new Map() });
paintPlay();
if (fromAddress())
  choose(fromAddress());
