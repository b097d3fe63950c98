// The outline: turns the list in the page into a tree that can be walked with the keyboard.
const outline = document.getElementById('outline');
const lines = [...outline.querySelectorAll('li')].map(item => ({
  item, row: item.firstElementChild, node: nodes[item.dataset.item] ?? null, list: listOf(item), key: null, isOpen: null, score: item.querySelector(':scope > .row > .score'),
}));
const lineAt = new Map(lines.map(line => [line.item, line]));
/** The line of each node: the one with the id, if the node is listed several times. */
const lineOf = new Map();
const linesOfNode = new Map();

function listOf(item) {
  return item.lastElementChild?.matches('ul:not(.sources)') ? item.lastElementChild : null;
}

function growTree() {
  for (const list of outline.querySelectorAll('ul'))
    list.setAttribute('role', list.parentElement === outline ? 'tree' : 'group');
  outline.querySelector('ul')?.setAttribute('aria-label', 'Outline');
  for (const line of lines) {
    const { item, row, node, list } = line;
    item.setAttribute('role', 'treeitem');
    item.tabIndex = -1;
    row.tabIndex = -1;
    if (node) {
      if (item.id)
        lineOf.set(node, line);
      if (!linesOfNode.has(node))
        linesOfNode.set(node, []);
      linesOfNode.get(node).push(line);
    } else {
      item.setAttribute('aria-label', row.textContent.trim());
    }
    if (list) {
      row.prepend(make('span', { class: 'twist', 'aria-hidden': 'true' }));
      line.key = node ? itemKey(node) : sectionKey(item.dataset.section ?? -1, nodes[item.parentElement.closest('li[data-item]')?.dataset.item]);
      row.dataset.hidden = list.querySelectorAll('li:not(.sources > li)').length;
    }
  }
  if (lines.length > 0)
    lines[0].item.tabIndex = 0;
}

/** Opens and closes lines as the cards are. */
function paintFolds(collapsed) {
  for (const line of lines) {
    const isOpen = !collapsed.has(line.key);
    if (line.list && line.isOpen !== isOpen) {
      line.isOpen = isOpen;
      line.item.setAttribute('aria-expanded', isOpen);
    }
  }
}

function paintLine({ item, score, node }) {
  const bearing = item.classList.contains('for') ? ', for it' : item.classList.contains('against') ? ', against it' : '';
  item.setAttribute('aria-label', spoken(node) + bearing);
  if (!node.score || !score)
    return;
  item.classList.toggle('absent', !counts(node.score));
  score.className = `score ${counts(node.score) && node.kind !== 'source' ? verdictOf(node.score) : ''}`;
  const text = isStep(node) ? '' : counts(node.score) ? badgeText(node) : verdictOf(node.score);
  if (score.textContent !== text)
    score.textContent = text;
}

function markLines(name, before, after) {
  for (const node of before) {
    if (!after.has(node))
      linesOfNode.get(node)?.forEach(({ row }) => row.classList.remove(name));
  }
  for (const node of after) {
    if (!before.has(node))
      linesOfNode.get(node)?.forEach(({ row }) => row.classList.add(name));
  }
}

/** Opens everything that encloses a line. */
function unfold({ item }, collapsed) {
  let changed = false;
  for (let above = item.parentElement.closest('li'); above; above = above.parentElement.closest('li')) {
    if (!item.parentElement.matches('.sources') || above !== item.parentElement.parentElement)
      changed = collapsed.delete(lineAt.get(above).key) || changed;
  }
  return changed;
}

function focusLine({ item, row }) {
  for (const other of outline.querySelectorAll('li[tabindex="0"]'))
    other.tabIndex = -1;
  item.tabIndex = 0;
  item.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

const isSeen = ({ item }) => {
  for (let own = item.parentElement, above = own.closest('li'); above; own = above.parentElement, above = own.closest('li')) {
    if (!own.matches('.sources') && lineAt.get(above).isOpen === false)
      return false;
  }
  return true;
};

/** The line that a key leads to from another. */
function lineFrom(line, key) {
  const from = step => {
    for (let at = lines.indexOf(line) + step; at >= 0 && at < lines.length; at += step) {
      if (isSeen(lines[at]))
        return lines[at];
    }
    return undefined;
  };
  switch (key) {
    case 'ArrowDown': return from(1);
    case 'ArrowUp': return from(-1);
    case 'Home': return lines[0];
    case 'End': return lines.findLast(isSeen);
    case 'ArrowRight': return lineAt.get(line.list?.firstElementChild);
    default: return lineAt.get(line.item.parentElement.closest('li'));
  }
}

function listenToOutline(choose, toggle) {
  outline.addEventListener('click', event => {
    const line = lineAt.get(event.target.closest('li')), row = event.target.closest('.row');
    if (!row)
      return;
    event.preventDefault();
    focusLine(line);
    if (event.target.closest('.twist') || !line.node)
      toggle(line);
    else
      choose(line.node);
  });
  outline.addEventListener('keydown', event => {
    const line = lineAt.get(event.target.closest('li'));
    if (!line || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (line.node)
        choose(line.node, { byKey: true });
      else
        toggle(line);
    } else if (['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) {
      event.preventDefault();
      if ((event.key === 'ArrowRight' && line.isOpen === false) || (event.key === 'ArrowLeft' && line.isOpen === true))
        return toggle(line);
      const next = lineFrom(line, event.key);
      if (next)
        focusLine(next);
    }
  });
}
