// The picture: its cards are laid out anew whenever some open or close; it can be panned and zoomed, and its cards can be chosen.
const still = matchMedia('(prefers-reduced-motion: reduce)');
const least = 0.004, greatest = 6, textSize = 13, smallest = 9 / textSize, moveTime = 260, mostMoving = 400, mostAtOnce = 320, mostAtATime = 100;
const view = { x: 0, y: 0, scale: 1, width: 0, height: 0, aspect: 1.4, ready: false, shown: [], places: [], draw: null, drawInView: null };

/** The size of the stage, measured only where it may have changed: to ask for it makes the browser lay out the page. */
const room = { width: 0, height: 0 };
const measureRoom = () => Object.assign(room, { width: stage.clientWidth, height: stage.clientHeight });

const sizeIn = opening => card => [card.width, card.height + (canFold(card) && !opening.isWhole(card) ? stubHeight : 0)];

function placesIn(opening) {
  // Tests count how often that happens.
  performance.mark('layout');
  return layOut(tops, sizeIn(opening), card => card.inside, card => opening.below(card), view.aspect, data.layout);
}

function extentOf(places) {
  let width = 0, height = 0;
  for (const place of places) {
    width = Math.max(width, place.x + place.width);
    height = Math.max(height, place.y + place.height);
  }
  return { width: width + 2 * margin, height: height + 2 * margin };
}

const fittingOf = ({ width, height }) => Math.min(room.width / width, room.height / height, 1.15);
const openingForWindow = () =>
  openingFor(room.width * room.height / smallest ** 2, opening => fittingOf(extentOf(placesIn(opening))) >= smallest);

/** Lays the cards out anew. @param anchor A card that stays where it is in the window, if it was and is shown. */
function relayout(opening, anchor = null, moves = true) {
  const before = anchor?.isShown && anchor.place ? anchor.place : null;
  view.places = placesIn(opening);
  const { width, height } = extentOf(view.places);
  Object.assign(view, { width, height });
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('width', width);
  svg.setAttribute('height', height);
  const shown = new Set(view.places.map(place => place.card));
  const isMoving = moves && !still.matches && view.ready && shown.size <= mostMoving;
  svg.classList.toggle('moves', isMoving);
  if (isMoving)
    setTimeout(() => svg.classList.remove('moves'), moveTime);
  for (const card of view.shown) {
    if (!shown.has(card)) {
      card.isShown = false;
      hide(card);
    }
  }
  for (const { card, x, y, width: wide, height: high } of view.places) {
    card.isShown = true;
    card.place = { x: data.rightToLeft ? width - margin - x - wide : margin + x, y: margin + y, width: wide, height: high };
  }
  view.shown = [...shown];
  for (const card of view.shown)
    placeLines(card, opening.below(card));
  drawShown(opening);
  if (before && anchor.isShown) {
    view.x += (before.x - anchor.place.x) * view.scale;
    view.y += (before.y - anchor.place.y) * view.scale;
    place(isMoving);
  }
}

/** Draws what is shown: all of most maps at once; of large ones some cards at a time. */
function drawShown(opening) {
  const { shown } = view, last = {};
  let at = 0;
  const draw = most => {
    drawCards(shown.slice(at, at += most), opening, last);
    return at < shown.length;
  };
  view.draw = draw;
  view.drawInView = () => drawCards(shown.slice(at).filter(isInView), opening, { ...last });
  if (draw(shown.length <= mostAtOnce ? mostAtOnce : mostAtATime))
    later(() => view.draw === draw && draw(mostAtATime));
}

/** Whether a part of a card is to be seen in the window. */
function isInView(card) {
  const { x, y, width, height } = boxOf(card);
  return x < room.width && x + width > 0 && y < room.height && y + height > 0;
}

/** Draws what is left at once, for what needs the whole picture. */
const drawRest = () => view.draw?.(Infinity);

/** Brings what the cards in view say of scores up to the day; a card that is not drawn yet says it once it is. */
function paintScores() {
  const old = view.shown.filter(card => card.shape && card.shape.day !== today);
  const paint = () => {
    old.splice(0, mostAtOnce).forEach(paintScore);
    return old.length > 0;
  };
  if (paint())
    later(paint);
}

function place(glides = false) {
  const rim = 80;
  view.x = Math.min(room.width - rim, Math.max(rim - view.width * view.scale, view.x));
  view.y = Math.min(room.height - rim, Math.max(rim - view.height * view.scale, view.y));
  svg.classList.toggle('glides', glides && !still.matches);
  svg.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
}

/** @param x, y The point of the stage that stays where it is. */
function zoom(factor, x = room.width / 2, y = room.height / 2, glides = false) {
  const scale = Math.min(greatest, Math.max(least, view.scale * factor));
  view.x = x - (x - view.x) * scale / view.scale;
  view.y = y - (y - view.y) * scale / view.scale;
  view.scale = scale;
  place(glides);
}

function fit(glides = true) {
  view.scale = Math.max(least, fittingOf(view));
  view.x = (room.width - view.width * view.scale) / 2;
  view.y = Math.min((room.height - view.height * view.scale) / 2, margin);
  place(glides);
}

/** Shows all that is open or, where that could not be read, its beginning. */
function begin(glides = false) {
  const isSmall = room.width < 600;
  if (fittingOf(view) >= smallest && !(isSmall && fittingOf(view) < 1))
    return fit(glides);
  view.scale = isSmall ? 1.1 : 0.9;
  view.x = data.rightToLeft ? room.width - view.width * view.scale : 0;
  view.y = 0;
  place(glides);
}

/** The box of a card, relative to the stage; moves that are not finished do not matter. */
const boxOf = ({ place: at }) => ({ x: view.x + at.x * view.scale, y: view.y + at.y * view.scale, width: at.width * view.scale, height: at.height * view.scale });

function bringIntoView(card, glides = true, atX = 0.5, atY = 0.4) {
  measureRoom();
  if (!view.ready || !card?.isShown || room.width === 0)
    return;
  if (view.scale < smallest)
    zoom(0.9 / view.scale);
  const box = boxOf(card);
  view.x += room.width * atX - (box.x + box.width / 2);
  view.y += room.height * atY - (box.y + Math.min(box.height, room.height) / 2);
  place(glides);
}

/** Moves the picture only if the card would be out of sight or too small to read, and then no farther than needed. */
function keepInView(card) {
  measureRoom();
  if (!view.ready || !card?.isShown)
    return;
  if (view.scale < smallest * 0.8)
    return bringIntoView(card);
  const box = boxOf(card), rim = 16;
  const shift = (from, size, room) => from < rim ? rim - from : from + size > room - rim ? Math.max(room - rim - from - size, rim - from) : 0;
  const x = shift(box.x, box.width, room.width), y = shift(box.y, Math.min(box.height, 200 * view.scale), room.height);
  if (x === 0 && y === 0)
    return;
  view.x += x;
  view.y += y;
  place(true);
}
