// The slider: the map as of each day on which something in it changed, with what came and went.
const slider = document.getElementById('day');
const playButton = document.getElementById('play');
const dayName = day => day.day ?? 'all dates';
const pause = 1400, mostNamed = 2, mostTicks = 60;
let playing = null;

function prepareSlider(setTo) {
  document.getElementById('days').hidden = days.length < 2;
  slider.max = days.length - 1;
  const ticks = document.getElementById('ticks');
  if (days.length <= mostTicks)
    ticks.append(...days.map((day, i) => make('option', { value: i, label: dayName(day) })));
  slider.addEventListener('input', () => {
    stopPlaying();
    setTo(+slider.value);
  });
  document.getElementById('day-before').addEventListener('click', () => setTo(today - 1));
  document.getElementById('day-after').addEventListener('click', () => setTo(today + 1));
  playButton.addEventListener('click', () => playing ? stopPlaying() : play(setTo));
}

function play(setTo) {
  if (today === days.length - 1)
    setTo(0);
  playing = setInterval(() => {
    setTo(today + 1);
    if (today === days.length - 1)
      stopPlaying();
  }, pause);
  paintPlay();
}

function stopPlaying() {
  clearInterval(playing);
  playing = null;
  paintPlay();
}

function paintPlay() {
  playButton.textContent = playing ? '❚❚' : '▶ Play';
  playButton.setAttribute('aria-label', playing ? 'Pause' : 'Play all days');
}

/** "came: “…”, “…” and 3 more". */
function named(word, items) {
  if (items.length === 0)
    return '';
  const names = items.slice(0, mostNamed).map(node => `“${short(wordsOf(node), 60)}”`).join(', ');
  return `${word}: ${names}${items.length > mostNamed ? ` and ${items.length - mostNamed} more` : ''}`;
}

function paintSlider({ came, went, before }) {
  const isOwn = today === data.own;
  slider.value = today;
  const turned = theses.filter(({ node }) => before.get(node) && counts(before.get(node)) && counts(node.score) && before.get(node).state !== node.score.state)
    .map(({ node }) => `“${short(wordsOf(node), 60)}”: ${verdictOf(before.get(node))} → ${verdictOf(node.score)}`);
  const statements = items => items.filter(isStatement).length > 0 ? items.filter(isStatement) : items;
  const news = today === 0 ? 'the first day' : [...turned, named('came', statements(came)), named('went', statements(went))].filter(Boolean).join(' · ');
  document.getElementById('day-name').textContent = dayName(days[today]) + (isOwn && days[today].day ? ' (the map’s day)' : '');
  document.getElementById('day-news').textContent = news;
  slider.setAttribute('aria-valuetext', `${dayName(days[today])}${news ? `: ${news}` : ''}`);
  document.getElementById('day-before').disabled = today === 0;
  document.getElementById('day-after').disabled = today === days.length - 1;
}
