// Reloads the page when the map changes. A page opened from a file may not read other files, but it can see how large an image is.
const { beacon, version } = document.getElementById('watch').dataset;
const pause = 400;
let misses = 0, looks = 0;

const look = () => {
  const image = new Image();
  image.addEventListener('load', () => {
    misses = 0;
    if ((image.naturalWidth - 1) * 4096 + image.naturalHeight - 1 === +version)
      setTimeout(look, pause);
    else
      reload();
  });
  // The file is missing for a moment while it is replaced, and for good once watching has ended.
  image.addEventListener('error', () => ++misses < 5 && setTimeout(look, pause));
  image.src = `${encodeURIComponent(beacon)}?${looks++}`;
};

function reload() {
  dispatchEvent(new Event('leaving'));
  location.reload();
}

look();
