// The page: what is chosen, collapsed, found and shown, and the keys that change it.
const root = document.documentElement;
const state = { chosen: null, collapsed: new Set(), hits: new Set(), view: 'both', origin: null };
const local = () => localStorage, session = () => sessionStorage;
const small = matchMedia('(max-width: 760px)');
const on = (id, action) => document.getElementById(id).addEventListener('click', action);
let results = [], at = -1, news = { came: [], went: [] };

function paint() {
  paintPicture(state);
  paintOutline(state);
  if (state.chosen)
    showDetails(state.chosen, close, choose, toggleNode, state.collapsed.has(state.chosen));
}

/** @param byKey Whether to move the focus to the details. */
function choose(node, byKey = false) {
  if (!panel.contains(document.activeElement))
    state.origin = document.activeElement;
  state.chosen = node;
  reveal(node);
  panel.scrollTop = 0;
  paint();
  if (small.matches)
    bringIntoView(node, true, 0.5, 0.15);
  else
    keepInView(node);
  lineOf.get(node)?.firstElementChild.scrollIntoView({ block: 'nearest' });
  if (byKey)
    panel.querySelector('h2').focus();
  history.replaceState(null, '', `#item:${encodeURIComponent(node.id)}`);
}

function close() {
  state.chosen = null;
  panel.hidden = true;
  history.replaceState(null, '', location.pathname + location.search);
  paint();
  (state.origin?.isConnected ? state.origin : outline).focus({ preventScroll: true });
}

/** Opens what hides an item, in the outline and in the picture. */
function reveal(node) {
  if (lineOf.has(node))
    unfold(lineOf.get(node), state.collapsed);
  if (reached(state.collapsed).has(node))
    return;
  const open = [node], seen = new Set(open);
  while (open.length > 0) {
    for (const { to } of open.pop().out) {
      state.collapsed.delete(to);
      if (!seen.has(to)) {
        seen.add(to);
        open.push(to);
      }
    }
  }
}

function toggleNode(node) {
  if (node.in.length === 0)
    return;
  if (!state.collapsed.delete(node))
    state.collapsed.add(node);
  const hadFocus = document.activeElement?.id === 'fold';
  paint();
  if (hadFocus)
    document.getElementById('fold').focus();
}

function toggleLine(item) {
  const node = nodeOf(item);
  if (node)
    return toggleNode(node);
  if (!closedSections.delete(item))
    closedSections.add(item);
  paint();
}

function collapseAll(isCollapsed) {
  state.collapsed = new Set(isCollapsed ? nodes.filter(node => node.in.length > 0 && !isStep(node)) : []);
  closedSections.clear();
  paint();
}

function setView(name) {
  state.view = !svg ? 'outline' : small.matches && name === 'both' ? 'outline' : name;
  root.dataset.view = state.view;
  for (const button of document.querySelectorAll('#views button'))
    button.setAttribute('aria-pressed', button.dataset.view === state.view);
  const isFirst = svg && !view.ready;
  paintPicture(state);
  if (isFirst && view.ready) {
    begin();
    if (state.chosen)
      bringIntoView(state.chosen, false);
  }
}

function setTo(day) {
  news = setDay(Math.max(0, Math.min(days.length - 1, day)));
  paintSlider(news);
  paint();
}

function lookFor() {
  results = search(query.value);
  state.hits = new Set(results);
  at = -1;
  countResults(results, at);
  paint();
}

function goToResult(step) {
  if (results.length === 0)
    return;
  at = at < 0 ? (step > 0 ? 0 : results.length - 1) : (at + step + results.length) % results.length;
  countResults(results, at);
  const hadFocus = document.activeElement;
  choose(results[at]);
  bringIntoView(results[at]);
  hadFocus.focus?.({ preventScroll: true });
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
  const shape = nodeAt(event.target);
  if (shape && ['Enter', ' '].includes(event.key)) {
    event.preventDefault();
    return choose(shape, true);
  }
  if (shape && event.key.startsWith('Arrow')) {
    event.preventDefault();
    const next = neighbour(shape, event.key);
    if (next)
      focusShape(next);
    return;
  }
  const shortcut = document.getElementById('keys').checked && shortcuts[event.key];
  if (shortcut) {
    event.preventDefault();
    shortcut(shape ?? nodes[event.target.closest?.('li[data-item]')?.dataset.item] ?? state.chosen);
  }
}

const shortcuts = {
  '/': () => query.focus(),
  '?': () => document.getElementById('help').showModal(),
  n: () => goToResult(1),
  N: () => goToResult(-1),
  c: node => node && toggleNode(node),
  '+': () => svg && zoom(1.25, undefined, undefined, true),
  '=': () => svg && zoom(1.25, undefined, undefined, true),
  '-': () => svg && zoom(0.8, undefined, undefined, true),
  0: () => svg && fit(),
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
  view: state.view, collapsed: [...state.collapsed].map(node => node.id), day: today === data.own ? null : days[today].day, query: query.value,
  place: view.ready ? [view.x, view.y, view.scale] : null, scroll: outline.scrollTop,
});

function restore(kept) {
  state.collapsed = new Set(kept.collapsed.map(id => byId.get(id)).filter(Boolean));
  query.value = kept.query;
  const day = days.findIndex(({ day }) => day === kept.day);
  setDay(kept.day && day >= 0 ? day : data.own);
  setView(kept.view);
  if (kept.place && view.ready) {
    [view.x, view.y, view.scale] = kept.place;
    place();
  }
  lookFor();
  paintSlider(news);
  requestAnimationFrame(() => outline.scrollTop = kept.scroll);
}

root.classList.add('scripted-page');
findShapes();
growTree();
prepareSlider(setTo);
listenToPicture(choose);
listenToOutline(choose, toggleLine);
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
on('ask', () => document.getElementById('help').showModal());
on('theme', () => {
  setTheme(isDark() ? 'light' : 'dark');
  remember(local, 'argmap-theme', root.dataset.theme);
});
document.getElementById('keys').addEventListener('change', event => remember(local, 'argmap-keys', event.target.checked));
document.getElementById('keys').checked = remembered(local, 'argmap-keys') ?? true;
for (const button of document.querySelectorAll('#views button')) {
  button.hidden = !svg;
  button.addEventListener('click', () => setView(button.dataset.view));
}
addEventListener('resize', () => state.view === 'both' && small.matches && setView('outline'));
addEventListener('hashchange', () => fromAddress() && choose(fromAddress()));
setTheme(remembered(local, 'argmap-theme'));
addEventListener('leaving', () => remember(session, 'argmap-kept', { page: location.pathname, ...snapshot() }));
const kept = remembered(session, 'argmap-kept');
remember(session, 'argmap-kept', null);
setDay(data.own);
if (kept?.page === location.pathname)
  restore(kept);
else
  setView('both');
paintSlider(news);
if (fromAddress())
  choose(fromAddress());
else
  paint();
