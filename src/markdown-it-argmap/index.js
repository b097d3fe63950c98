// A plugin of markdown-it that draws fenced blocks of the language arg. What draws them is given to it: see api.js and command.js.
import { MapError, read } from './options.js';

export { MapError } from './options.js';

const mostListed = 10;

/**
 * @param md The parser, as `md.use(argmap, { draw })` passes it.
 * @param settings `draw(source, options, md)` returns HTML, or throws a `MapError`; `options` holds for all blocks, whose own come before it.
 */
export default function argmap(md, { draw, options = 'scores' }) {
  if (typeof draw !== 'function')
    throw new TypeError("markdown-it-argmap needs a 'draw', such as api('https://maps.example') or command('argmap').");
  const others = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, ...rest) => {
    const { content, info, map } = tokens[index];
    const [language, ...own] = words(md.utils.unescapeAll(info));
    if (language !== 'arg')
      return others(tokens, index, ...rest);
    try {
      return `<figure class="argument-map">\n${draw(content, read([...words(options), ...own]), md).trim()}\n</figure>\n`;
    } catch (error) {
      if (!(error instanceof MapError))
        throw error;
      return refusal(md, content, error.problems, map[0] + 1);
    }
  };
}

const words = text => text.split(/[ \t]+/).filter(word => word.length > 0);

/** What is wrong, each with its line in the Markdown, and below it the map as it was written. */
function refusal(md, source, problems, fence) {
  const escape = md.utils.escapeHtml;
  const listed = problems.slice(0, mostListed).map(({ message, line = 0, column }) =>
    `<li>Line ${fence + line}${column ? `, column ${column}` : ''}: ${escape(message)}</li>`);
  if (problems.length > mostListed)
    listed.push(`<li>… and ${problems.length - mostListed} more</li>`);
  return `<div class="argument-map-errors">\n<p>This map cannot be drawn:</p>\n<ul>\n${listed.join('\n')}\n</ul>\n`
    + `<pre><code class="language-arg">${escape(source)}</code></pre>\n</div>\n`;
}
