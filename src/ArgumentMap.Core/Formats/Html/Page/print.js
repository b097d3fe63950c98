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
  // A card that would be cut in two stands whole on the next sheet, unless it is higher than a sheet.
  const rim = margin / 4, isLong = card => card.kind === kinds.frame || card.place.height > room - rim;
  const endOf = ({ place: at }) => at.y + at.height, end = Math.max(...view.shown.map(endOf));
  let left = view.shown.filter(card => !isLong(card));
  for (let top = 0; top < end;) {
    const atTop = left.filter(card => card.place.y <= top + rim).map(endOf);
    const bottom = top + room >= end ? end + rim : cutBetween(left, Math.max(top + room / 2, ...atTop), top + room);
    const whole = new Set(left.filter(card => endOf(card) <= bottom));
    const long = view.shown.filter(card => isLong(card) && card.place.y < bottom && endOf(card) > top);
    document.getElementById('sheets').append(sheet(top, bottom, scale, long, [...whole]));
    left = left.filter(card => !whole.has(card));
    top = Math.min(bottom, ...left.map(card => card.place.y - rim));
  }
  view.aspect = before;
  relayout(opening, null, false);
}

/** The lowest height in a range that goes through the fewest cards. */
function cutBetween(list, low, high) {
  let best = high, fewest = Infinity;
  for (let y = Math.floor(high); y >= low && fewest > 0; y -= 4) {
    const cut = list.filter(({ place: at }) => at.y < y && at.y + at.height > y).length;
    if (cut < fewest)
      [best, fewest] = [y, cut];
  }
  return best;
}

/** A part of the picture. @param long Frames and others that may go on beyond it. */
function sheet(top, bottom, scale, long, whole) {
  const copy = svg.cloneNode(false);
  copy.removeAttribute('style');
  copy.removeAttribute('role');
  copy.setAttribute('class', 'sheet');
  copy.setAttribute('viewBox', `0 ${top} ${view.width} ${bottom - top}`);
  copy.setAttribute('width', view.width * scale);
  copy.setAttribute('height', (bottom - top) * scale);
  const lines = lineLayer.cloneNode(false), here = [...long, ...whole], groupOf = card => card.shape.group.cloneNode(true);
  lines.append(...view.shown.flatMap(({ shape }) => shape.trunk ?? []).map(trunk => trunk.cloneNode()));
  lines.append(...here.flatMap(({ shape }) => shape.step ?? []).map(step => step.cloneNode()));
  copy.append(...long.map(groupOf), lines, ...whole.map(groupOf));
  copy.querySelectorAll('[tabindex]').forEach(element => element.removeAttribute('tabindex'));
  copy.querySelectorAll('.off').forEach(element => element.remove());
  return copy;
}
