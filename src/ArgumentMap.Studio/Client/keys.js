/** Keys that hold everywhere in the studio; those of the text and of the map are theirs. */
export function listenToKeys({ save, saveFile, openFile, fix, goTo }) {
  addEventListener('keydown', event => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey, key = event.key.toLowerCase();
    const run = isCommand && key === 's' ? (event.shiftKey ? saveFile : save)
      : isCommand && key === 'o' ? openFile
        : isCommand && key === '.' && !event.defaultPrevented ? fix
          : event.altKey && { 1: () => goTo('text'), 2: () => goTo('map'), 3: () => goTo('outline') }[event.key];
    if (!run)
      return;
    event.preventDefault();
    run();
  });
  // A menu closes when something else is clicked, and with Escape.
  const menus = [...document.querySelectorAll('details.menu')];
  addEventListener('click', event => menus.forEach(menu => {
    if (!menu.contains(event.target) || event.target.closest('.menu > div button'))
      menu.open = false;
  }));
  for (const menu of menus) {
    menu.addEventListener('keydown', event => {
      if (event.key !== 'Escape')
        return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
}
