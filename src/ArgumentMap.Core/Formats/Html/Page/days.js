// The slider: the map as of each day on which something in it changed.
const slider = document.getElementById('day');
const dayName = day => day.day ?? 'all dates';

function prepareSlider(setTo) {
  document.getElementById('days').hidden = days.length < 2;
  slider.max = days.length - 1;
  slider.addEventListener('input', () => setTo(+slider.value));
  document.getElementById('day-before').addEventListener('click', () => setTo(today - 1));
  document.getElementById('day-after').addEventListener('click', () => setTo(today + 1));
}

function paintSlider({ came, went }) {
  const isOwn = today === data.own;
  slider.value = today;
  const news = [came.length > 0 ? `${came.length} came` : '', went.length > 0 ? `${went.length} went` : ''].filter(Boolean).join(', ');
  document.getElementById('day-name').textContent = dayName(days[today]) + (isOwn && days[today].day ? ' (the map’s day)' : '');
  document.getElementById('day-news').textContent = news;
  slider.setAttribute('aria-valuetext', `${dayName(days[today])}${news ? `: ${news}` : ''}`);
  document.getElementById('day-before').disabled = today === 0;
  document.getElementById('day-after').disabled = today === days.length - 1;
}
