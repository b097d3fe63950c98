/** Makes an element. Text is text: nothing that a map says becomes markup. */
export function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function')
      element.addEventListener(name, value);
    else if (value === true)
      element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, value);
  }
  element.append(...content.flat().filter(part => part !== null && part !== undefined && part !== false));
  return element;
}

export const find = id => document.getElementById(id);

/** Elements of markup that the core wrote, which escapes all that a map says. */
export function elementsOf(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return [...template.content.childNodes];
}

let saying;
/** Tells what happened, in a line that goes away and that screen readers read. */
export function say(words, action) {
  const toast = find('toast');
  clearTimeout(saying);
  toast.replaceChildren(words, ...(action ? [' ', make('button', { type: 'button', click: () => { toast.hidden = true; action.run(); } }, action.name)] : []));
  toast.hidden = false;
  saying = setTimeout(() => toast.hidden = true, action ? 10_000 : 5_000);
}

/** Calls a function once calls have stopped for a while. */
export function settled(run, wait) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...given), wait);
  };
}
