// The outline: turns the list in the page into a tree that can be walked with the keyboard.
const outline = document.getElementById('outline');
const items = [...outline.querySelectorAll('li')];
/** The line of each node: the one with the id, if the node is listed several times. */
const lineOf = new Map();
const nodeOf = item => nodes[item.dataset.item];
const listOf = item => item.lastElementChild?.tagName === 'UL' ? item.lastElementChild : null;
const closedSections = new Set();

function growTree() {
  for (const list of outline.querySelectorAll('ul'))
    list.setAttribute('role', list.parentElement === outline ? 'tree' : 'group');
  outline.querySelector('ul')?.setAttribute('aria-label', 'Outline');
  for (const item of items) {
    const node = nodeOf(item), row = item.firstElementChild;
    item.setAttribute('role', 'treeitem');
    item.tabIndex = -1;
    row.tabIndex = -1;
    if (listOf(item))
      row.prepend(make('span', { class: 'twist', 'aria-hidden': 'true' }));
    if (!node) {
      item.setAttribute('aria-label', row.textContent.trim());
      continue;
    }
    row.append(make('span', { class: 'score' }));
    if (item.id)
      lineOf.set(node, item);
  }
  if (items.length > 0)
    items[0].tabIndex = 0;
}

function paintOutline(state) {
  for (const item of items) {
    const node = nodeOf(item), list = listOf(item);
    if (list) {
      const isOpen = node ? !state.collapsed.has(node) : !closedSections.has(item);
      item.setAttribute('aria-expanded', isOpen);
    }
    if (!node)
      continue;
    const { score } = node;
    item.firstElementChild.classList.toggle('hit', state.hits.has(node));
    item.firstElementChild.classList.toggle('chosen', state.chosen === node);
    item.classList.toggle('absent', score !== null && !counts(score));
    const badge = item.firstElementChild.lastElementChild;
    const hasVerdict = score !== null && counts(score) && node.kind !== 'source';
    badge.className = `score ${hasVerdict ? verdictOf(score) : ''}`;
    const text = score === null ? '' : counts(score) ? badgeText(node) : verdictOf(score);
    if (badge.textContent !== text)
      badge.textContent = text;
    const bearing = item.classList.contains('for') ? ', for it' : item.classList.contains('against') ? ', against it' : '';
    item.setAttribute('aria-label', spoken(node) + bearing);
    if (list)
      item.firstElementChild.dataset.hidden = state.collapsed.has(node) ? list.querySelectorAll('li').length : '';
  }
}

/** Opens everything that encloses an item. */
function unfold(item, collapsed) {
  for (let above = item.parentElement.closest('li'); above; above = above.parentElement.closest('li')) {
    closedSections.delete(above);
    if (nodeOf(above))
      collapsed.delete(nodeOf(above));
  }
}

function focusItem(item) {
  for (const other of items) {
    if (other.tabIndex === 0)
      other.tabIndex = -1;
  }
  item.tabIndex = 0;
  item.focus({ preventScroll: true });
  item.firstElementChild.scrollIntoView({ block: 'nearest' });
}

const isSeen = item => {
  for (let above = item.parentElement.closest('li'); above; above = above.parentElement.closest('li')) {
    if (above.getAttribute('aria-expanded') === 'false')
      return false;
  }
  return true;
};

/** The line that a key leads to from another. */
function lineFrom(item, key) {
  const seen = () => items.filter(isSeen);
  switch (key) {
    case 'ArrowDown': return seen()[seen().indexOf(item) + 1];
    case 'ArrowUp': return seen()[seen().indexOf(item) - 1];
    case 'Home': return items[0];
    case 'End': return seen().at(-1);
    case 'ArrowRight': return listOf(item)?.firstElementChild;
    default: return item.parentElement.closest('li');
  }
}

function listenToOutline(choose, toggle) {
  outline.addEventListener('click', event => {
    const item = event.target.closest('li'), row = event.target.closest('.row');
    if (!row)
      return;
    event.preventDefault();
    focusItem(item);
    if (event.target.closest('.twist') || !nodeOf(item))
      toggle(item);
    else
      choose(nodeOf(item));
  });
  outline.addEventListener('keydown', event => {
    const item = event.target.closest('li');
    if (!item || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (nodeOf(item))
        choose(nodeOf(item), true);
      else
        toggle(item);
    } else if (['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) {
      event.preventDefault();
      const expanded = item.getAttribute('aria-expanded');
      if ((event.key === 'ArrowRight' && expanded === 'false') || (event.key === 'ArrowLeft' && expanded === 'true'))
        return toggle(item);
      const next = lineFrom(item, event.key);
      if (next)
        focusItem(next);
    }
  });
}
