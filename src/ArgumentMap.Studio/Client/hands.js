/** Dragging, pinching, the wheel and taps on the map. A mouse takes hold of cards; fingers always move the map. */
export function listenToHands(stage, { view, place, zoom, fit, moved, tapped, held, dropped }) {
  const pointers = new Map();
  let hasMoved = false, holds = null;
  const at = event => {
    const frame = stage.getBoundingClientRect();
    return { x: event.clientX - frame.x, y: event.clientY - frame.y };
  };
  stage.addEventListener('pointerdown', event => {
    if (event.button !== 0)
      return;
    if (pointers.size === 0)
      [hasMoved, holds] = [false, event.pointerType === 'mouse' ? event.target.closest('g.card[role=button]') : null];
    pointers.set(event.pointerId, at(event));
  });
  stage.addEventListener('pointermove', event => {
    const before = pointers.get(event.pointerId);
    if (!before)
      return;
    const now = at(event);
    if (!hasMoved && pointers.size === 1 && Math.hypot(now.x - before.x, now.y - before.y) < 5)
      return;
    if (!hasMoved) {
      hasMoved = true;
      if (!holds)
        moved();
      for (const id of pointers.keys())
        stage.setPointerCapture(id);
    }
    if (holds) {
      held(holds, document.elementFromPoint(event.clientX, event.clientY)?.closest('g.card[role=button]'));
      return;
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    const share = other ? 2 : 1;
    view.x += (now.x - before.x) / share;
    view.y += (now.y - before.y) / share;
    if (other)
      zoom(Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y)), (now.x + other.x) / 2, (now.y + other.y) / 2);
    else
      place();
    pointers.set(event.pointerId, now);
  });
  for (const name of ['pointerup', 'pointercancel'])
    stage.addEventListener(name, event => {
      pointers.delete(event.pointerId);
      if (holds && hasMoved)
        dropped(holds, name === 'pointerup' ? document.elementFromPoint(event.clientX, event.clientY)?.closest('g.card[role=button]') : null);
      holds = null;
    });
  stage.addEventListener('wheel', event => {
    event.preventDefault();
    const { x, y } = at(event);
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.06 : event.ctrlKey ? 0.01 : 0.002)), x, y);
  }, { passive: false });
  stage.addEventListener('click', event => hasMoved || tapped(event.target));
  stage.addEventListener('dblclick', event => event.target.closest('g.card') || fit());
  // Browsers scroll to what has the focus; here the picture is moved instead.
  stage.addEventListener('scroll', () => stage.scrollTo(0, 0));
}
