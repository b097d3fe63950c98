// Pointers, the wheel and keys in the picture.
function listenToPicture(choose) {
  const pointers = new Map();
  let moved = false;
  const at = event => {
    const frame = stage.getBoundingClientRect();
    return { x: event.clientX - frame.x, y: event.clientY - frame.y };
  };
  stage.addEventListener('pointerdown', event => {
    if (event.button !== 0)
      return;
    if (pointers.size === 0)
      moved = false;
    pointers.set(event.pointerId, at(event));
  });
  stage.addEventListener('pointermove', event => {
    const before = pointers.get(event.pointerId);
    if (!before)
      return;
    const now = at(event);
    if (!moved && pointers.size === 1 && Math.hypot(now.x - before.x, now.y - before.y) < 5)
      return;
    if (!moved) {
      moved = true;
      for (const id of pointers.keys())
        stage.setPointerCapture(id);
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const factor = Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
      view.x += (now.x - before.x) / 2;
      view.y += (now.y - before.y) / 2;
      zoom(factor, (now.x + other.x) / 2, (now.y + other.y) / 2);
    } else {
      view.x += now.x - before.x;
      view.y += now.y - before.y;
      place();
    }
    pointers.set(event.pointerId, now);
  });
  for (const name of ['pointerup', 'pointercancel'])
    stage.addEventListener(name, event => pointers.delete(event.pointerId));
  stage.addEventListener('wheel', event => {
    event.preventDefault();
    const { x, y } = at(event);
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.06 : event.ctrlKey ? 0.01 : 0.002)), x, y);
  }, { passive: false });
  stage.addEventListener('click', event => {
    if (!moved && event.target.closest('.stub'))
      return toggleCard(cardAt(event.target));
    const node = nodeAt(event.target);
    if (node && !moved)
      choose(node, { card: cardAt(event.target) });
    else if (cardAt(event.target) && !moved)
      toggleCard(cardAt(event.target));
  });
  stage.addEventListener('dblclick', event => {
    if (!cardAt(event.target))
      zoom(1.6, at(event).x, at(event).y, true);
  });
  // Browsers scroll to what has the focus; here the picture is moved instead.
  stage.addEventListener('scroll', () => stage.scrollTo(0, 0));
}

const cardAt = element => cards[element.closest?.('g.card')?.dataset.card];
/** The item that a part of the picture stands for: a source named on a card, or that of the card. */
const nodeAt = element => byId.get(element.closest?.('[data-of]')?.dataset.of) ?? cardAt(element)?.node;

function focusCard(card) {
  drawRest();
  for (const element of svg.querySelectorAll('g.card[tabindex="0"]'))
    element.setAttribute('tabindex', '-1');
  card.shape.group.setAttribute('tabindex', '0');
  card.shape.group.focus({ preventScroll: true });
  keepInView(card);
}

/** The card that an arrow key leads to: what this one bears on, what bears on it, or its neighbour. */
function neighbour(card, key, opening) {
  const [back, on] = data.rightToLeft ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const above = stopAbove(card);
  if (key === back)
    return above;
  if (key === on)
    return stopsBelow(card, opening)[0];
  const beside = above ? stopsBelow(above, opening) : stopsIn(tops, opening);
  return beside[beside.indexOf(card) + (key === 'ArrowUp' ? -1 : 1)];
}
