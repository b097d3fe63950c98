// The outline: a tree that can be walked with the keyboard, made of the list that the page has for readers without script.
const outline = document.getElementById('outline');
const mostLines = 400;
const lines = [];
const lineAt = new Map();
/** The line of each node: the one with the id, if the node is listed several times. */
const lineOf = new Map();
const rootLine = { children: [], list: null, grown: 0 };

/** Reads the list without making elements of it: each line with its own markup and the lines below it. */
function readLines() {
  const text = outline.querySelector('noscript').textContent, tag = /<(\/?)(li|ul)\b[^>]*>/g;
  let above = rootLine, isSource = false, from = 0;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    const [markup, isEnd, name] = found;
    if (name === 'ul') {
      if (!isEnd && above.markup === null)
        above.markup = text.slice(from, found.index);
      isSource = !isEnd && markup.includes('sources');
    } else if (isEnd) {
      above.markup ??= text.slice(from, found.index);
      isSource = above.isSource;
      above = above.above;
    } else {
      const item = markup.match(/ data-item="(\d+)"/), section = markup.match(/ data-section="(\d+)"/);
      const line = {
        above: above === rootLine ? null : above, open: markup, markup: null, node: item ? nodes[item[1]] : null, isSource, children: [], sources: [],
        key: null, count: 0, isOpen: null, isSeen: false, item: null, row: null, list: null, score: null, grown: 0,
      };
      line.section = section?.[1] ?? -1;
      (isSource ? above.sources : above.children).push(line);
      lines.push(line);
      if (line.node && markup.includes(' id="'))
        lineOf.set(line.node, line);
      from = found.index + markup.length;
      above = line;
    }
    above ??= rootLine;
  }
  for (const line of lines) {
    if (line.children.length > 0)
      line.key = line.node ? itemKey(line.node) : sectionKey(line.section, itemAbove(line));
  }
  for (let i = lines.length - 1; i >= 0; i--) {
    if (!lines[i].isSource && lines[i].above)
      lines[i].above.count += lines[i].count + 1;
  }
}

function itemAbove(line) {
  let above = line.above;
  while (above && !above.node)
    above = above.above;
  return above?.node;
}

/** Makes the next lines below a line, up to some number of them. */
function grow(line, end) {
  if (line === rootLine && !line.list) {
    line.list = make('ul', { role: 'tree', 'aria-label': 'Outline' });
    outline.append(line.list);
  }
  const fresh = line.children.slice(line.grown, end);
  const markupOf = ({ open, markup, sources }) => `${open}${markup}${sources.length > 0 ? `<ul class="sources" role="group">${sources.map(markupOf).join('')}</ul>` : ''}</li>`;
  const items = elementsOf(fresh.map(markupOf).join(''));
  fresh.forEach((child, i) => {
    bind(child, items[i]);
    child.sources.forEach((source, j) => bind(source, items[i].lastElementChild.children[j]));
    if (child.children.length > 0) {
      child.list = make('ul', { role: 'group' });
      child.item.append(child.list);
      child.row.prepend(make('span', { class: 'twist', 'aria-hidden': 'true' }));
      child.row.dataset.hidden = child.count;
    }
  });
  line.list.append(...items);
  line.grown += fresh.length;
}

function bind(line, item) {
  Object.assign(line, { item, row: item.firstElementChild });
  line.score = line.row.querySelector('.score');
  lineAt.set(item, line);
  item.setAttribute('role', 'treeitem');
  item.tabIndex = line === lines[0] ? 0 : -1;
  line.row.tabIndex = -1;
  if (line.node) {
    standFor(line.node, line.row);
    paintLine(line);
  } else {
    item.setAttribute('aria-label', line.row.textContent.trim());
  }
}

/** Makes a line, if it was not shown yet, with those it stands below and beside. */
function madeLine(line) {
  const { above } = line;
  if (above)
    madeLine(above);
  if (!line.item)
    grow(above ?? rootLine, (above ?? rootLine).children.indexOf(line) + 1);
  return line;
}

/** Makes all lines, for print. */
function growAll() {
  for (const line of [rootLine, ...lines]) {
    if (line.grown < line.children.length)
      grow(line, Infinity);
  }
}

/** Opens and closes lines as the cards are. What opens is made: the first lines at once, and so all of most maps; the others in later tasks. */
function paintFolds(closed) {
  for (const line of lines) {
    line.isSeen = !line.above || (line.above.isSeen && (line.isSource || line.above.isOpen !== false));
    line.isOpen = line.key ? !closed.has(line.key) : null;
    if (line.item)
      paintFold(line);
  }
  if (growSeen())
    later(growSeen);
}

function paintFold({ item, key, isOpen }) {
  if (key)
    item.setAttribute('aria-expanded', isOpen);
}

/** Makes some of the lines that are to be seen. @returns Whether there are more. */
function growSeen() {
  let left = mostLines;
  for (const line of [rootLine, ...lines]) {
    if (line !== rootLine && !(line.isSeen && line.isOpen) || line.grown === line.children.length)
      continue;
    if (left <= 0)
      return true;
    const from = line.grown;
    grow(line, from + left);
    line.children.slice(from, line.grown).forEach(paintFold);
    left -= line.grown - from;
    if (line.grown < line.children.length)
      return true;
  }
  return false;
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

/** Brings what lines say of scores up to the day. */
function paintLines() {
  const old = lines.filter(line => line.item && line.node);
  const paint = () => {
    old.splice(0, mostLines).forEach(paintLine);
    return old.length > 0;
  };
  if (paint())
    later(paint);
}

/** Opens everything that encloses a line. */
function unfold(line, closed) {
  let changed = false;
  for (let at = line; at.above; at = at.above) {
    if (!at.isSource)
      changed = closed.delete(at.above.key) || changed;
  }
  return changed;
}

function focusLine(line) {
  for (const other of outline.querySelectorAll('li[tabindex="0"]'))
    other.tabIndex = -1;
  const { item, row } = madeLine(line);
  item.tabIndex = 0;
  item.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

/** The line that a key leads to from another. */
function lineFrom(line, key) {
  const from = step => {
    let at = lines.indexOf(line) + step;
    while (at >= 0 && at < lines.length && !lines[at].isSeen)
      at += step;
    return lines[at];
  };
  switch (key) {
    case 'ArrowDown': return from(1);
    case 'ArrowUp': return from(-1);
    case 'Home': return lines[0];
    case 'End': return lines.findLast(other => other.isSeen);
    case 'ArrowRight': return line.children[0];
    default: return line.above;
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
