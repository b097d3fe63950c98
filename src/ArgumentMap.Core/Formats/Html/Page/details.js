// The panel with everything there is to know about one item.
const panel = document.getElementById('details');
const dates = ['date', 'until', 'retracted', 'retrieved'];

const propertiesOf = thing => thing.properties ?? [];
const isPlainDate = value => /^\d{4}(-\d\d){0,2}$/.test(value);
const isAddress = value => /^(https?:\/\/|mailto:)/i.test(value);

function showDetails(node, close, choose, toggle, isFolded) {
  const card = cardOf.get(node);
  panel.replaceChildren(...[
    make('div', { class: 'bar' },
      make('p', { class: `kind ${node.kind}` }, node.kind, node.rating ? ` · ${node.rating}` : ''),
      make('button', { type: 'button', id: 'copy', click: async event => event.target.textContent = await copyLink(node) ? 'Copied' : 'Not allowed' }, 'Copy link'),
      card && canFold(partner(card)) ? make('button', { type: 'button', id: 'fold', 'aria-pressed': String(isFolded), click: () => toggle(partner(card)) }, isFolded ? 'Expand' : 'Collapse') : null,
      make('button', { type: 'button', id: 'close', 'aria-label': 'Close details', click: close }, '✕')),
    wayTo(cardToShow(node), node, choose),
    make('h2', { tabindex: '-1', dir: 'auto', lang: outline.lang }, wordsOf(node)),
    ...judgement(node, choose),
    ...lists(node, choose),
    ...facts(node),
  ].filter(Boolean));
  panel.hidden = false;
}

/** The card that opens and closes for an item: its own or, where that has nothing below it, the frame around its step. */
const partner = card => !canFold(card) && card.isInside && isStepFrame(card.above) ? card.above : card;

/** The way from the thesis down to an item; each step leads back. */
function wayTo(card, node, choose) {
  const way = [];
  for (let at = card; at; at = stopAbove(at)) {
    if (at.node !== node)
      way.unshift(at.node);
  }
  return way.length === 0 ? null : make('nav', { class: 'way', 'aria-label': 'Way from the thesis' }, make('ol', {}, way.map(step =>
    make('li', {}, make('button', { type: 'button', class: 'go', title: wordsOf(step), dir: 'auto', click: () => choose(step, { byKey: true }) }, short(wordsOf(step), 60))))));
}

function judgement(node, choose) {
  const { score } = node;
  if (!score || isStep(node))
    return [];
  const day = days[today], own = days[data.own];
  const lines = [];
  if (!counts(score)) {
    lines.push(make('p', { class: 'verdict absent' }, `Does not count${day.day ? ` as of ${day.day}` : ''}: ${verdictOf(score)}`));
  } else {
    const name = node.kind === 'source' ? 'reliability' : 'strength';
    const width = make('i');
    width.style.width = `${score.strength / 1e4}%`;
    lines.push(
      make('p', { class: `verdict ${node.kind === 'source' ? '' : verdictOf(score)}` },
        node.kind === 'source' ? null : make('b', {}, verdictOf(score)),
        data.graded ? ` ${name} ${strengthOf(score.strength)}${node.kind === 'source' ? '' : rangeText(score.range)}` : '', score.unsettled ? ' (not settled)' : '', score.assumed ? ' (rests on an assumption)' : ''),
      make('div', { class: 'strength', 'aria-hidden': 'true' }, width));
    if (data.graded)
      lines.push(make('p', { class: 'small' }, data.graded && days[today].lows ? `Before any reason: ${two(score.base)}${score.rated ? '' : ' (not rated)'}` : `Base score ${two(score.base)}${score.rated ? '' : ' (not rated)'}`));
    if (score.sources)
      lines.push(make('p', { class: 'small' }, `${score.sources[0]} sources, ${score.sources[1]} independent`));
  }
  const why = day.why[node.index] ?? own.why[node.index];
  if (why)
    lines.push(make('p', { class: 'why' }, day.why[node.index] ? '' : 'On another day: ', withTexts(why, choose)));
  return lines;
}

/** Lists of what speaks for and against an item, what it is known from, and what it bears on; each entry leads to its item. */
function lists(node, choose) {
  const groups = new Map();
  const add = (name, relation, item, by = []) => {
    if (!groups.has(name))
      groups.set(name, []);
    groups.get(name).push({ relation, item, by });
  };
  const heading = { premise: 'Its premises', citation: node.kind === 'source' ? 'Cited for it' : 'Known from', reliance: 'Relies on', answer: 'Answers', issue: 'Raises' };
  for (const relation of node.in) {
    const name = heading[relation.kind] ?? (attacks.has(relation.kind) ? 'Against it' : 'For it');
    if (!isStep(relation.from))
      add(name, relation, relation.from);
    else
      premisesOf(relation.from).forEach(item => add(name, relation, item, undercutsOf(relation.from)));
  }
  const onward = { citation: 'Cited for', reliance: 'Repeated by', answer: 'Answers the question', issue: 'Raised by', premise: 'Premise of' };
  for (const relation of node.out) {
    const step = isStep(relation.to) ? relation.to.out[0] : null;
    const through = step ?? relation;
    const name = relation.kind === 'undercut' ? 'Attacks the step to' : onward[through.kind] ?? (attacks.has(through.kind) ? 'Speaks against' : 'Speaks for');
    add(name, through, through.to, step ? undercutsOf(relation.to).filter(item => item !== node) : []);
  }
  const order = ['For it', 'Against it', 'Its premises', 'Answers', 'Raises', 'Known from', 'Cited for it', 'Relies on'];
  const place = name => order.includes(name) ? order.indexOf(name) : order.length;
  return [...groups].sort(([a], [b]) => place(a) - place(b)).map(([name, entries]) => make('section', {},
    make('h3', {}, name, make('span', { class: 'count' }, ` ${entries.length}`)),
    make('ul', {}, entries.map(({ relation, item, by }) => make('li', { class: attacks.has(relation.kind) ? 'against' : relation.kind === 'support' || relation.kind === 'premise' ? 'for' : 'of' },
      goTo(item, choose),
      about(relation),
      by.map(attacker => make('div', { class: 'by' }, 'this step is attacked by ', goTo(attacker, choose))))))));
}

function goTo(item, choose) {
  const { score } = item;
  return make('button', { type: 'button', class: 'go', click: () => choose(item, { byKey: true }) },
    make('span', { class: 'small' }, item.kind, ' '),
    make('span', { dir: 'auto', lang: outline.lang }, wordsOf(item)),
    score && !isStep(item) ? make('span', { class: `score ${counts(score) && item.kind !== 'source' ? verdictOf(score) : ''}` }, ' ', counts(score) ? badgeText(item) : verdictOf(score)) : null);
}

/** What the author says about a link. */
function about(relation) {
  const parts = [relation.locator, ...propertiesOf(relation).map(([key, value]) => key === 'quote' ? `“${value}”` : `${key} ${value}`)].filter(Boolean);
  return parts.length > 0 ? make('div', { class: 'small', dir: 'auto' }, parts.join(' · ')) : null;
}

function facts(node) {
  const rows = [];
  const row = (name, ...content) => rows.push(make('dt', {}, name), make('dd', { dir: 'auto' }, ...content));
  row('id', make('code', {}, node.id));
  for (const [key, value] of propertiesOf(node))
    row(key, isAddress(value) ? make('a', { href: value, target: '_blank', rel: 'noopener noreferrer' }, value) : dates.includes(key) && isPlainDate(value) ? make('time', { datetime: value }, value) : value);
  if (node.tags)
    row('tags', node.tags.map(tag => `#${tag}`).join(' '));
  if (node.section !== undefined)
    row('section', data.sections[node.section]);
  return [make('section', {}, make('h3', {}, 'About it'), make('dl', {}, rows))];
}
