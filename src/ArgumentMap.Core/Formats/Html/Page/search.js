// Search in texts, ids, tags, properties and citations; case and accents do not matter.
const query = document.getElementById('query');
const found = document.getElementById('found');
const hitList = document.getElementById('hits');
const mostListed = 50, searchedAtOnce = 300;
const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const haystacks = [];
let unread = null;

function haystackOf(node) {
  const said = [node.id, node.kind, node.text, node.rating, ...(node.tags ?? []).map(tag => `#${tag}`), ...propertiesOf(node).map(([, value]) => value)];
  for (const relation of node.in)
    said.push(relation.locator, ...propertiesOf(relation).map(([, value]) => value), relation.kind === 'citation' ? relation.from.id : '');
  return plain(said.filter(Boolean).join('\n'));
}

const wordsSought = () => plain(query.value).split(/\s+/).filter(Boolean);
const sought = () => [...new Set([...lines.map(line => line.node), ...nodes])].filter(node => node && !isStep(node));

/** Reads up to some items more. @returns Whether there are more. */
function prepareSearch(most = Infinity) {
  unread ??= sought();
  for (const node of unread.splice(0, most))
    haystacks.push([node, haystackOf(node)]);
  return unread.length > 0;
}

/** The items in which all the words occur, in the order of the outline. */
function search(wanted) {
  if (wanted.length === 0)
    return [];
  prepareSearch();
  return haystacks.filter(([, haystack]) => wanted.every(word => haystack.includes(word))).map(([node]) => node);
}

function countResults(results, at) {
  found.textContent = query.value.trim() === '' ? '' : results.length === 0 ? 'none' : `${at + 1} of ${results.length}`;
  for (const id of ['previous', 'next'])
    document.getElementById(id).disabled = results.length === 0;
}

/** Lists the hits, with the words that were sought marked. */
function listResults(results, goTo) {
  hitList.hidden = results.length === 0;
  if (results.length === 0)
    return hitList.replaceChildren();
  const wanted = wordsSought();
  hitList.replaceChildren(
    make('h2', {}, `Found: ${results.length}`),
    make('ol', {}, results.slice(0, mostListed).map((node, i) => make('li', {}, make('button', { type: 'button', class: 'go', click: () => goTo(i) },
      make('span', { class: 'small' }, node.kind, ' '), make('span', { dir: 'auto', lang: outline.lang }, withMarks(wordsOf(node), wanted)))))),
    results.length > mostListed ? make('p', { class: 'small' }, `and ${results.length - mostListed} more: ↓ goes on to them`) : '');
}

function pointAtResult(at) {
  hitList.querySelectorAll('.go').forEach((button, i) => button.toggleAttribute('aria-current', i === at));
  const current = hitList.querySelector('[aria-current]');
  current?.setAttribute('aria-current', 'true');
  if (current)
    hitList.scrollTop = Math.max(0, current.offsetTop - hitList.clientHeight / 2);
}

/** Marks words where case and accents leave the length of the text as it is; else nothing. */
function withMarks(text, wanted) {
  const folded = plain(text), parts = [];
  if (folded.length !== text.length)
    return [text];
  let from = 0;
  while (from < text.length) {
    const next = wanted.map(word => [folded.indexOf(word, from), word.length]).filter(([at]) => at >= 0).sort(([a, l], [b, m]) => a - b || m - l)[0];
    if (!next)
      break;
    parts.push(text.slice(from, next[0]), make('mark', {}, text.slice(next[0], next[0] + next[1])));
    from = next[0] + next[1];
  }
  return [...parts, text.slice(from)];
}
