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
  while (digits < 6 && sideOf(+rounded(millionths, digits)) !== sideOf(millionths / 1e6))
    digits++;
  return rounded(millionths, digits);
}

/** Rounded as the core rounds: what lies in the middle goes to the even digit. */
function rounded(millionths, digits) {
  const unit = 10 ** (6 - digits), rest = millionths % unit, below = (millionths - rest) / unit;
  return ((below + (rest * 2 > unit || (rest * 2 === unit && below % 2 === 1) ? 1 : 0)) / 10 ** digits).toFixed(digits);
}

const premisesOf = step => step.in.filter(relation => relation.kind !== 'undercut').map(relation => relation.from);
const undercutsOf = step => step.in.filter(relation => relation.kind === 'undercut').map(relation => relation.from);

/** The text of an item on one line; of an argument without one the texts of its premises. */
const wordsOf = node => node.text?.replace(/\s*\n\s*/g, ' ')
  ?? (node.kind.endsWith('argument') && premisesOf(node).length > 0 ? premisesOf(node).map(wordsOf).join(' + ') : node.id);
const short = (text, most = 70) => text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;

function badgeText(node) {
  const { score } = node;
  const sign = node.kind === 'source' ? '' : { accepted: '✓ ', rejected: '✗ ' }[verdictOf(score)] ?? '? ';
  return (sign + (data.graded ? strengthOf(score.strength) : '')).trim();
}

/** An item in words, for screen readers. */
function spoken(node) {
  const { score } = node;
  const judged = !score || isStep(node) ? '' : !counts(score) ? `, ${verdictOf(score)}` : node.kind === 'source' ? `, reliability ${two(score.strength)}` : `, ${verdictOf(score)} ${strengthOf(score.strength)}`;
  return `${node.kind}: ${wordsOf(node)}${judged}`;
}

let today = -1;

/** Sets the scores of all items to those of a day. @returns What began or ceased to count since the day before, and all verdicts before. */
function setDay(day) {
  const news = { came: [], went: [], before: new Map() };
  for (let at = day < today ? 0 : today + 1; at <= day; at++)
    applyDay(days[at], at === day ? news : null);
  today = day;
  return news;
}

function applyDay(day, news) {
  const rated = new Set(day.rated), unsettled = new Set(day.unsettled), open = new Set(day.open), assumed = new Set(day.assumed);
  day.nodes.forEach((index, i) => {
    const node = nodes[index], before = node.score;
    if (news)
      news.before.set(node, before);
    node.score = {
      state: +day.states[i], strength: day.strengths[i], base: day.bases[i],
      rated: rated.has(index), unsettled: unsettled.has(index), assumed: assumed.has(index), sources: day.sources[index],
      range: day.lows ? { low: day.lows[i], high: day.highs[i], word: day.words[i], open: open.has(index) } : null,
    };
    if (news && before && counts(before) !== counts(node.score) && !isStep(node))
      (counts(node.score) ? news.came : news.went).push(node);
  });
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

/** The parts of the page that stand for an item: its line in the outline, its card, references to it, lines of sources on cards. */
const parts = new Map();
const marked = { hit: new Set(), current: new Set(), chosen: new Set() };

/** Adds a part that stands for an item; it bears the marks that the item has. */
function standFor(node, element) {
  if (!parts.has(node))
    parts.set(node, []);
  parts.get(node).push(element);
  for (const [name, items] of Object.entries(marked))
    element.classList.toggle(name, items.has(node));
}

/** Gives a mark to what stands for some items, and takes it from all else. */
function mark(name, items) {
  const before = marked[name];
  marked[name] = items;
  for (const node of before) {
    if (!items.has(node))
      parts.get(node)?.forEach(element => element.classList.remove(name));
  }
  for (const node of items) {
    if (!before.has(node))
      parts.get(node)?.forEach(element => element.classList.add(name));
  }
}

/** Goes on with work after each picture that the browser paints, so that it answers in between. @param work Does a part, and says whether there is more. */
function later(work) {
  requestAnimationFrame(() => setTimeout(() => work() && later(work)));
}
