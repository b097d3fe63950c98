// The page: what is chosen, collapsed, found and shown, and the keys that change it.
const root = document.documentElement;
const state = { chosen: null, opening: new Opening(), before: null, view: 'both', origin: null };
const local = () => localStorage, session = () => sessionStorage;
const small = matchMedia('(max-width: 760px)');
const on = (id, action) => document.getElementById(id).addEventListener('click', action);
const none = new Set();
let results = [], at = -1, news = { came: [], went: [], before: new Map() };

/** Brings map and outline up to what is open. @param anchor A card that stays where it is. */
function paintOpening(anchor = null, moves = true) {
  if (view.ready)
    relayout(state.opening, anchor, moves);
  paintFolds(state.opening.closed);
}

function paintDetails() {
  if (state.chosen)
    showDetails(state.chosen, close, choose, toggleCard, cardOf.has(state.chosen) && !state.opening.isWhole(partner(cardOf.get(state.chosen))));
}

/**
 * @param byKey Whether to move the focus to the details. @param card The card that was chosen, where that may be a reference.
 * @param opens Whether to open the details; where they are open, they are those of the item in any case.
 */
function choose(node, { byKey = false, card = null, opens = true } = {}) {
  if (!panel.contains(document.activeElement))
    state.origin = document.activeElement;
  state.chosen = opens || !panel.hidden ? node : null;
  if (!card)
    reveal(node);
  panel.scrollTop = 0;
  mark('chosen', new Set([node]));
  paintDetails();
  const target = card ?? cardToShow(node);
  if (small.matches && state.chosen)
    bringIntoView(target, true, 0.5, 0.15);
  else
    keepInView(target);
  view.drawInView?.();
  if (lineOf.get(node)?.isSeen)
    madeLine(lineOf.get(node)).row.scrollIntoView({ block: 'nearest' });
  if (byKey)
    panel.querySelector('h2').focus();
  history.replaceState(null, '', `#item:${encodeURIComponent(node.id)}`);
}

function close() {
  state.chosen = null;
  panel.hidden = true;
  history.replaceState(null, '', location.pathname + location.search);
  mark('chosen', none);
  (state.origin?.isConnected ? state.origin : outline).focus({ preventScroll: true });
}

/** Opens what hides an item, in the outline and in the map. */
function reveal(node) {
  const card = cardToShow(node);
  let changed = card ? state.opening.reveal(card) : false;
  if (lineOf.has(node))
    changed = unfold(lineOf.get(node), state.opening.closed) || changed;
  if (changed)
    paintOpening();
}

/** Opens a card, also one that is open partly, or closes it. */
function toggleCard(card) {
  if (canFold(card))
    setFold(card.key, card, !state.opening.isWhole(card));
}

function setFold(key, card, isOpen) {
  const { closed, partly } = state.opening;
  partly.delete(card);
  if (isOpen)
    closed.delete(key);
  else
    closed.add(key);
  const hadFocus = document.activeElement?.id === 'fold';
  paintOpening(card);
  if (card && !isOpen)
    keepInView(card);
  paintDetails();
  if (hadFocus)
    document.getElementById('fold').focus();
}

function toggleLine(line) {
  if (line.key)
    setFold(line.key, line.node ? cardOf.get(line.node) : cards.find(card => card.key === line.key), !line.isOpen);
}

function collapseAll(isCollapsed) {
  const ownLines = lines.filter(line => line.key && (line.node || itemAbove(line))).map(line => line.key);
  state.opening = isCollapsed ? new Opening([...closedAt(), ...ownLines]) : new Opening();
  paintOpening(null, false);
  if (view.ready)
    begin(true);
  paintDetails();
}

function setView(name) {
  state.view = small.matches && name === 'both' ? 'outline' : name;
  root.dataset.view = state.view;
  for (const button of document.querySelectorAll('#views button'))
    button.setAttribute('aria-pressed', button.dataset.view === state.view);
  measureStage();
}

/** The map is laid out once it is seen, for the shape of the window. */
function measureStage() {
  if (measureRoom().width === 0 || view.ready)
    return;
  view.aspect = Math.min(3, Math.max(0.4, room.width / room.height));
  if (!state.isRestored)
    state.opening = openingForWindow();
  relayout(state.opening, null, false);
  view.ready = true;
  view.shown.find(isStop)?.shape.group.setAttribute('tabindex', '0');
  begin();
  paintFolds(state.opening.closed);
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
    paintLines();
  paintAnswer(() => setTo(data.own), choose);
  paintDetails();
}

/** Finds what is sought, marks it in map and outline, and goes to the first at once. */
function lookFor() {
  results = search(wordsSought());
  if (state.before) {
    state.opening = state.before;
    state.before = null;
    if (results.length === 0)
      paintOpening(null, false);
  }
  mark('hit', new Set(results));
  listResults(results, i => goToHit(i, true));
  if (results.length > 0) {
    state.before = state.opening.copy();
    goToHit(0, false);
  } else {
    at = -1;
    mark('current', none);
    countResults(results, at);
  }
}

/** @param opens Whether to show the details too. */
function goToHit(index, opens) {
  at = index;
  const node = results[at], hadFocus = document.activeElement;
  countResults(results, at);
  mark('current', new Set([node]));
  reveal(node);
  if (opens)
    choose(node);
  const card = cardToShow(node);
  if (small.matches)
    bringIntoView(card);
  else
    keepInView(card);
  view.drawInView?.();
  if (lineOf.has(node))
    madeLine(lineOf.get(node)).row.scrollIntoView({ block: 'nearest' });
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
  view: state.view, closed: [...state.opening.closed], partly: [...state.opening.partly].map(([card, count]) => [card.key, count]), day: today === data.own ? null : days[today].day, query: query.value,
  place: view.ready ? [view.x, view.y, view.scale] : null, scroll: outline.parentElement.scrollTop, isOpen: !panel.hidden,
});

function restoreView(kept) {
  state.isRestored = true;
  state.opening = new Opening(kept.closed, kept.partly.map(([key, count]) => [cards.find(card => card.key === key), count]));
  const day = days.findIndex(({ day }) => day === kept.day);
  if (kept.day && day >= 0)
    setTo(day);
  setView(kept.view);
  if (kept.place && view.ready) {
    [view.x, view.y, view.scale] = kept.place;
    place();
  }
}

function restoreSearch(kept) {
  query.value = kept.query;
  if (kept.query)
    lookFor();
  requestAnimationFrame(() => outline.parentElement.scrollTop = kept.scroll);
}

function listen() {
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
  // An editor beside the page goes from item to item while its writer looks at the map.
  addEventListener('follow', () => fromAddress() && choose(fromAddress(), { opens: false }));
  addEventListener('beforeprint', () => {
    growAll();
    prepareSheets(state.opening);
  });
  addEventListener('leaving', () => remember(session, 'argmap-kept', { page: location.pathname, ...snapshot() }));
  new ResizeObserver(measureRoom).observe(stage);
}

/** Lets the browser paint and answer before the work goes on. */
const turn = () => new Promise(done => setTimeout(done));

setTheme(remembered(local, 'argmap-theme'));
setDay(data.own);
prepareSlider(setTo);
paintSlider({ came: [], went: [], before: new Map() });
paintPlay();
const remembrance = remembered(session, 'argmap-kept');
const kept = remembrance?.page === location.pathname ? remembrance : null;
remember(session, 'argmap-kept', null);
await turn();
// First the picture, then the outline, then all that answers to the reader.
if (kept)
  restoreView(kept);
else
  setView('both');
await turn();
readLines();
// Of a map that is not seen yet, the outline opens as far as one thesis and its reasons go.
if (!view.ready && !kept)
  state.opening = new Opening(lines.filter(line => line.key && line.node && itemAbove(line)).map(line => line.key));
paintFolds(state.opening.closed);
listen();
if (kept)
  restoreSearch(kept);
if (fromAddress())
  choose(fromAddress(), { opens: kept?.isOpen ?? true });
root.classList.add('ready');
performance.mark('ready');
later(() => prepareSearch(searchedAtOnce));
