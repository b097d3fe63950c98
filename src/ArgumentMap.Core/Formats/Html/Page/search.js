// Search in texts, ids, tags, properties and citations; case and accents do not matter.
const query = document.getElementById('query');
const found = document.getElementById('found');
const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
let haystacks = null;

function haystackOf(node) {
  const said = [node.id, node.kind, node.text, node.rating, ...(node.tags ?? []).map(tag => `#${tag}`), ...propertiesOf(node).map(([, value]) => value)];
  for (const relation of node.in)
    said.push(relation.locator, ...propertiesOf(relation).map(([, value]) => value), relation.kind === 'citation' ? relation.from.id : '');
  return plain(said.filter(Boolean).join('\n'));
}

/** The items in which all the words occur, in the order of the outline. */
function search(words) {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0)
    return [];
  haystacks ??= [...new Set([...lineOf.keys(), ...nodes.filter(node => !isStep(node))])].map(node => [node, haystackOf(node)]);
  return haystacks.filter(([, haystack]) => wanted.every(word => haystack.includes(word))).map(([node]) => node);
}

function countResults(results, at) {
  found.textContent = query.value.trim() === '' ? '' : results.length === 0 ? 'none' : at < 0 ? `${results.length} found` : `${at + 1} of ${results.length}`;
  for (const id of ['previous', 'next'])
    document.getElementById(id).disabled = results.length === 0;
}
