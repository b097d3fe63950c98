// The answer at the top: verdict and number follow the day; what explains them is that of the map's own day.
const answer = document.getElementById('answer');
const theses = [...answer.querySelectorAll('[data-thesis]')].map(article => ({ article, node: nodes[article.dataset.thesis], day: data.own }));

function paintAnswer(goToOwnDay, choose) {
  const isOwn = today === data.own;
  answer.querySelectorAll('.own').forEach(part => part.toggleAttribute('hidden', !isOwn));
  for (const thesis of theses) {
    const { article, node } = thesis, { score } = node;
    article.querySelector('.other-day')?.remove();
    if (thesis.day !== today) {
      thesis.day = today;
      article.querySelector('.verdict').replaceWith(verdictLine(score));
      article.querySelector(':scope > .strip')?.toggleAttribute('hidden', !counts(score));
      moveStrip(article.querySelector(':scope > .strip'), score);
    }
    if (isOwn)
      continue;
    const why = days[today].why[node.index];
    article.append(make('div', { class: 'other-day' },
      why ? make('p', { class: 'standing' }, withTexts(why, choose)) : null,
      make('button', { type: 'button', class: 'back', click: goToOwnDay }, `Back to ${days[data.own].day ? `the map’s day, ${days[data.own].day}` : 'all dates'}`)));
  }
}

function verdictLine(score) {
  if (!counts(score))
    return make('p', { class: 'verdict' }, `Does not count: ${verdictOf(score)}`);
  const sign = { accepted: '✓', rejected: '✗' }[verdictOf(score)] ?? '?';
  return make('p', { class: `verdict ${verdictOf(score)}` }, make('b', {}, `${sign} ${verdictOf(score)}`), data.graded ? ` ${strengthOf(score.strength)}${rangeText(score.range)}` : '');
}

function moveStrip(strip, score) {
  const set = (part, low, high) => {
    const rect = strip?.querySelector(`.${part}`);
    rect?.setAttribute('x', low / 1000);
    rect?.setAttribute('width', Math.max(4, (high - low) / 1000));
  };
  set('strength', 0, score.strength);
  set('range', score.range?.low ?? score.strength, score.range?.high ?? score.strength);
}

/** ", very likely (0.74–0.93)?": what is left open of a strength; empty without a range. */
function rangeText(range) {
  if (!range)
    return '';
  const ends = two(range.low) === two(range.high) ? '' : ` (${two(range.low)}–${two(range.high)})`;
  return `, ${range.word}${ends}${range.open ? '?' : ''}`;
}

/** A sentence with the texts of items for their ids, as buttons that lead to the items. */
const withTexts = (sentence, choose) => sentence.split(/'([^']+)'/).map((part, i) =>
  i % 2 === 0 ? part : byId.has(part) ? make('button', { type: 'button', class: 'go', title: wordsOf(byId.get(part)), click: () => choose(byId.get(part), { byKey: true }) }, `“${short(wordsOf(byId.get(part)))}”`) : `'${part}'`);
