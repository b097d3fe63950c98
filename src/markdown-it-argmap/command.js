// Maps as pictures in the page, drawn by the command argmap. For Node.
import { spawnSync } from 'node:child_process';
import { MapError, flags } from './options.js';

/** Bytes of a picture, and milliseconds that one may take. */
const mostBytes = 64 * 1024 * 1024, patience = 60_000;

/**
 * @param program The command: its name if it is in the PATH, otherwise its full path.
 * @param settings `first`: arguments before all others. `folder`: what maps can include must be in it; the current one if it is left out.
 */
export const command = (program = 'argmap', { first = [], folder } = {}) => (source, options) => {
  const run = spawnSync(program, [...first, 'render', '-', '--format', 'svg', '--diagnostics', 'json', ...argumentsOf(options)], {
    input: source, cwd: folder, encoding: 'utf8', maxBuffer: mostBytes, timeout: patience,
  });
  if (run.error)
    throw new MapError([{ message: `The command '${program}' could not be run: ${run.error.message}` }]);
  if (run.status !== 0)
    throw new MapError(problemsIn(run.stderr));
  return run.stdout;
};

/** Each option is one argument, which no shell reads. */
function argumentsOf(options) {
  const given = [];
  for (const [name, value] of options) {
    if (!flags.includes(name))
      given.push(`--${name}=${value}`);
    else if (value === 'true')
      given.push(`--${name}`);
    else if (value !== 'false')
      throw new MapError([{ message: `'${value}' is not a valid value for '${name}'. Expected true or false.` }]);
  }
  return given;
}

/** The errors that the command printed: those about the map as JSON, those about the options as text before it. */
function problemsIn(printed) {
  const start = /^\[(\]|$)/m.exec(printed)?.index ?? printed.length;
  const said = printed.slice(0, start).trim().replace(/^argmap: /, '').replaceAll('\n', ' ');
  const found = start < printed.length ? JSON.parse(printed.slice(start)) : [];
  return [
    ...said ? [{ message: said }] : [],
    ...found.filter(({ severity }) => severity === 'error')
      .map(({ message, code, line, column }) => ({ message: `${message} (${code})`, line, column })),
  ];
}
