// The entries of the menu "Share".
import { fragmentOf } from './address.js';
import { find, make, say } from './dom.js';
import { session } from './session.js';
import { copy, download, embedOf, pngOf } from './share.js';

/** @param studio With `engine`, `title()`, `suggestedName()`. */
export function listenToShare(studio) {
  const render = async (format, options) => {
    const made = await studio.engine.ask('Render', format, options);
    if (made?.problem || !made)
      throw new Error(made?.problem ?? 'The text has just changed. Try again.');
    return made.text;
  };
  const svg = () => render('svg', 'scores=true');
  // A link holds the text also of a map that is stored, so that it can be read where that server is not.
  const link = async () => location.href.split('#')[0] + await fragmentOf({ ...session.map, stored: null }, null);
  const name = extension => studio.suggestedName().replace(/arg$/, extension);
  const entries = {
    'copy-link': () => copy(link(), 'text/plain', 'The link is copied. Whoever opens it sees this map.'),
    'copy-svg': () => copy(svg(), 'text/plain', 'The picture is copied as SVG.'),
    'copy-markdown': () => copy(render('md', 'scores=true'), 'text/plain', 'The outline is copied as Markdown.'),
    'copy-embed': () => copy(Promise.all([svg(), link()]).then(([picture, address]) => embedOf(picture, studio.title(), address)), 'text/plain', 'The HTML is copied.'),
    'copy-picture': () => copy(svg().then(pngOf), 'image/png', 'The picture is copied.'),
    'save-svg': async () => download(await svg(), name('svg'), 'image/svg+xml'),
    'save-png': async () => download(await pngOf(await svg()), name('png'), 'image/png'),
    'save-page': async () => download(await render('html', ''), name('html'), 'text/html'),
  };
  const telling = run => async event => {
    try {
      await run(event);
    } catch (error) {
      say(error.message);
    }
  };
  for (const [id, run] of Object.entries(entries))
    find(id).addEventListener('click', telling(run));

  let formats = [];
  const choice = find('save-as');
  find('share').addEventListener('toggle', telling(async () => {
    if (formats.length > 0)
      return;
    formats = (await studio.engine.ask('Formats'))?.formats ?? [];
    choice.append(...formats.map(({ name, description }) => make('option', { value: name }, `${name}: ${description}`)));
  }));
  choice.addEventListener('change', telling(async () => {
    const format = formats.find(({ name }) => name === choice.value);
    choice.value = '';
    find('share').open = false;
    if (format)
      download(await render(format.name, ''), name(format.extension.slice(1)), format.type);
  }));
}
