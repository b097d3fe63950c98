// The map as it is shown, as a picture for other programs; made here, nothing is sent anywhere.
const mostPixels = 40e6;

/** A copy of the picture with all colours and places written out, since they come from the style of the page. */
function standalone() {
  drawRest();
  const copy = svg.cloneNode(true);
  const from = [svg, ...svg.querySelectorAll('*')], to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((element, i) => {
    const other = to[i], style = getComputedStyle(element);
    if (style.display === 'none')
      return;
    for (const name of ['fill', 'stroke', 'stroke-dasharray']) {
      const value = style.getPropertyValue(name);
      if (other.hasAttribute(name) || (value !== 'none' && /^(rect|path|text)$/.test(element.tagName)))
        other.setAttribute(name, value);
    }
    const card = element.matches('g.card') ? cards[element.dataset.card] : null;
    if (card)
      other.setAttribute('transform', `translate(${card.place.x} ${card.place.y})`);
    for (const name of ['style', 'role', 'tabindex', 'aria-label', 'data-card'])
      other.removeAttribute(name);
  });
  copy.querySelectorAll('.off').forEach(element => element.remove());
  copy.setAttribute('role', 'img');
  copy.setAttribute('aria-label', document.title);
  copy.removeAttribute('class');
  copy.prepend(svgElement('rect', { width: view.width, height: view.height, fill: getComputedStyle(document.getElementById('picture')).backgroundColor }));
  return new XMLSerializer().serializeToString(copy);
}

function download(blob, extension) {
  const address = URL.createObjectURL(blob);
  const name = decodeURIComponent(location.pathname.split('/').pop() || 'map').replace(/\.html?$/, '');
  make('a', { href: address, download: `${name || 'map'}.${extension}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const saveSvg = () => download(new Blob([standalone()], { type: 'image/svg+xml' }), 'svg');

function savePng() {
  const scale = Math.min(2, Math.sqrt(mostPixels / (view.width * view.height)), 16_000 / Math.max(view.width, view.height));
  const image = new Image();
  image.addEventListener('load', () => {
    const canvas = make('canvas', { width: Math.round(view.width * scale), height: Math.round(view.height * scale) });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(blob => blob && download(blob, 'png'), 'image/png');
  });
  image.src = `data:image/svg+xml,${encodeURIComponent(standalone())}`;
}

/** Copies the address of an item. @returns Whether the browser allowed it. */
async function copyLink(node) {
  const address = `${location.href.split('#')[0]}#item:${encodeURIComponent(node.id)}`;
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    const field = make('textarea', { class: 'unseen' }, address);
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    return copied;
  }
}
