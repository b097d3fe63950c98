// Loads the page anew when the map changes. A page opened from a file may read no other file, but it sees how large an image is.
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
  // The file is gone for a moment while it is replaced, and for good when the watch has ended.
  image.addEventListener('error', () => ++misses < 5 && setTimeout(look, pause));
  image.src = `${encodeURIComponent(beacon)}?${looks++}`;
};

function reload() {
  dispatchEvent(new Event('leaving'));
  location.reload();
}

look();
