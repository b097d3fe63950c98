// The map: items, each with the relations to what bears on it and what it bears on, and their scores as of a day.
const data = JSON.parse(document.getElementById('data').textContent);
const { nodes, relations, days, states } = data;
const byId = new Map();
nodes.forEach((node, index) => {
  Object.assign(node, { index, in: [], out: [], score: null });
  byId.set(node.id, node);
});
for (const relation of relations) {
  Object.assign(relation, { from: nodes[relation.from], to: nodes[relation.to] });
  relation.from.out.push(relation);
  relation.to.in.push(relation);
}

const attacks = new Set(['rebut', 'undercut', 'undermine']);
const isStep = node => node.kind === 'inference' || node.kind === 'citation';
const isStatement = node => ['claim', 'premise', 'objection', 'undercut'].includes(node.kind);
const counts = score => score.state <= 2;
const verdictOf = score => states[score.state];
const two = millionths => (millionths / 1e6).toFixed(2);

const sideOf = strength => strength >= data.accept ? 1 : strength <= data.reject ? -1 : 0;

/** A strength with two digits, or as many more as show on which side of the bounds it lies. */
function strengthOf(millionths) {
  let digits = 2;
  while (digits < 6 && sideOf(+(millionths / 1e6).toFixed(digits)) !== sideOf(millionths / 1e6))
    digits++;
  return (millionths / 1e6).toFixed(digits);
}

const wordsOf = node => node.text ?? node.id;

/** What bears on an item directly; a step is replaced by its premises and what undercuts it. */
const childrenOf = node => node.in.flatMap(({ from }) => isStep(from) ? [...premisesOf(from), ...undercutsOf(from)] : [from]);
const premisesOf = step => step.in.filter(relation => relation.kind !== 'undercut').map(relation => relation.from);
const undercutsOf = step => step.in.filter(relation => relation.kind === 'undercut').map(relation => relation.from);
const parentsOf = node => node.out.flatMap(({ to }) => isStep(to) ? to.out.map(relation => relation.to) : [to]);

let today = -1;

/** Sets the scores of all items to those of a day. @returns The items that began or ceased to count since the day before. */
function setDay(day) {
  const news = { came: [], went: [] };
  for (let at = day < today ? 0 : today + 1; at <= day; at++)
    applyDay(days[at], at === day ? news : null);
  today = day;
  return news;
}

function applyDay(day, news) {
  const rated = new Set(day.rated), unsettled = new Set(day.unsettled), open = new Set(day.open), assumed = new Set(day.assumed);
  day.nodes.forEach((index, i) => {
    const node = nodes[index], before = node.score;
    node.score = {
      state: +day.states[i], strength: day.strengths[i], base: day.bases[i],
      rated: rated.has(index), unsettled: unsettled.has(index), assumed: assumed.has(index), sources: day.sources[index],
      range: day.lows ? { low: day.lows[i], high: day.highs[i], word: day.words[i], open: open.has(index) } : null,
    };
    if (news && before && counts(before) !== counts(node.score) && !isStep(node))
      (counts(node.score) ? news.came : news.went).push(node);
  });
}

/** Adds to `seen` an item and all that bears on it, without passing through collapsed items. */
function spread(start, seen, collapsed) {
  const open = [start];
  seen.add(start);
  while (open.length > 0) {
    const node = open.pop();
    if (collapsed.has(node))
      continue;
    for (const { from } of node.in) {
      if (!seen.has(from)) {
        seen.add(from);
        open.push(from);
      }
    }
  }
}

/** The items that bear on nothing and, of each cycle from which none of them is reached, the first item. */
const roots = nodes.filter(node => node.out.length === 0);
{
  const seen = new Set(), none = new Set();
  roots.forEach(root => spread(root, seen, none));
  for (const node of nodes) {
    if (!seen.has(node)) {
      roots.push(node);
      spread(node, seen, none);
    }
  }
}

/** The items that are not hidden by collapsed ones. */
function reached(collapsed) {
  const seen = new Set();
  roots.forEach(root => spread(root, seen, collapsed));
  return seen;
}

/** How many hidden items bear on a collapsed one. */
function hiddenBelow(node, shown) {
  const seen = new Set(), open = [node];
  while (open.length > 0) {
    for (const { from } of open.pop().in) {
      if (!shown.has(from) && !seen.has(from)) {
        seen.add(from);
        open.push(from);
      }
    }
  }
  return [...seen].filter(item => !isStep(item)).length;
}

/** Makes an element. Content is added as text or elements, never as markup. */
function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function')
      element.addEventListener(key, value);
    else if (value !== null && value !== false)
      element.setAttribute(key, value);
  }
  element.append(...content.flat().filter(part => part !== null && part !== undefined));
  return element;
}

function remembered(storage, key) {
  try {
    return JSON.parse(storage().getItem(key));
  } catch {
    return null;
  }
}

/** Browsers may forbid pages opened from files to store anything. */
function remember(storage, key, value) {
  try {
    storage().setItem(key, JSON.stringify(value));
  } catch {
    // Then it is not remembered.
  }
}
