// For print the map is laid out for the width of a sheet, with text that can be read, and cut into sheets between cards.
const sheetWidth = 700, sheetHeight = 930, printed = 7 / 0.75 / textSize + 0.005;

function prepareSheets(opening) {
  document.getElementById('sheets').replaceChildren();
  if (!view.ready || view.places.length === 0)
    return;
  const before = view.aspect, widest = sheetWidth / printed;
  // The lower the aspect, the narrower the picture; down to a single column.
  for (const aspect of [1.4, 1, 0.7, 0.4, 0.2, 0.1, 0.05, 0.01]) {
    view.aspect = aspect;
    if (extentOf(placesIn(opening)).width <= widest)
      break;
  }
  relayout(opening, null, false);
  drawRest();
  const scale = Math.min(1, sheetWidth / view.width), room = sheetHeight / scale;
  for (let top = 0; top < view.height;) {
    const bottom = top + room >= view.height ? view.height : cutBetween(top + room * 0.5, top + room);
    document.getElementById('sheets').append(sheet(top, bottom, scale));
    top = bottom;
  }
  view.aspect = before;
  relayout(opening, null, false);
}

/** The lowest height in a range that goes through the fewest cards. */
function cutBetween(low, high) {
  let best = high, fewest = Infinity;
  for (let y = Math.floor(high); y > low; y -= 4) {
    const cut = view.shown.filter(({ kind, place: at }) => kind !== kinds.frame && at.y < y && at.y + at.height > y).length;
    if (cut < fewest)
      [best, fewest] = [y, cut];
    if (cut === 0)
      break;
  }
  return best;
}

function sheet(top, bottom, scale) {
  const copy = svg.cloneNode(false);
  copy.removeAttribute('style');
  copy.removeAttribute('role');
  copy.setAttribute('class', 'sheet');
  copy.setAttribute('viewBox', `0 ${top} ${view.width} ${bottom - top}`);
  copy.setAttribute('width', view.width * scale);
  copy.setAttribute('height', (bottom - top) * scale);
  copy.append(lineLayer.cloneNode(true));
  for (const card of [...view.shown].sort((a, b) => (b.kind === kinds.frame) - (a.kind === kinds.frame))) {
    if (card.place.y < bottom && card.place.y + card.place.height > top)
      copy.append(card.shape.group.cloneNode(true));
  }
  copy.querySelectorAll('[tabindex]').forEach(element => element.removeAttribute('tabindex'));
  copy.querySelectorAll('.off').forEach(element => element.remove());
  return copy;
}
