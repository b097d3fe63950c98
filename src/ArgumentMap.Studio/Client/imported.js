// Files of other tools: the engine reads them as maps, and says what a map has no words for.
import { find, make, say } from './dom.js';
import { mapOf } from './session.js';

/** A file as a map; null where it cannot be read as one, which is told. */
export async function mapOfFile(file, engine) {
  const read = await engine.ask('Import', file.name, file.text) ?? { problem: 'The text has just changed. Open the file again.' };
  if (read.problem) {
    say(read.problem);
    return null;
  }
  if (read.text === undefined)
    return mapOf(file);
  const name = `${file.name.replace(/(\.[a-z]+){1,2}$/, '')}.arg`;
  return { ...mapOf({ text: read.text, name }), imported: { from: file.name, format: read.format, losses: read.losses } };
}

/** Tells where a map comes from, and what of it is missing. */
export function drawImported({ imported }) {
  const notice = find('imported');
  notice.hidden = !imported;
  if (!imported)
    return;
  const { from, format, losses } = imported;
  const left = losses.length === 0 ? 'Nothing was left out.' : 'Left out:';
  notice.replaceChildren(
    `Read from ${from}: ${format}. ${left} `,
    losses.length > 0 && make('ul', {}, losses.map(loss => make('li', {}, loss))) || '',
    make('button', { type: 'button', click: () => notice.hidden = true }, 'Close'));
}
