// The options of a picture, as `argmap render -f svg` takes them. Blocks may have these and no others, so that none reaches the command that
// says, for example, where to write. Those that are true or false are flags of the command.
export const flags = ['scores', 'all', 'legend'];
export const names = [
  'scores', 'semantics', 'as-of', 'focus', 'depth', 'only', 'sections', 'layout', 'aspect', 'all', 'direction', 'theme', 'labels', 'legend',
];

/** Reads options such as `scores theme=dark`: a name alone is `true`. @returns A map from name to value, in the order given. @throws MapError */
export function read(words) {
  const given = new Map();
  for (const word of words) {
    const sign = word.indexOf('=');
    const name = sign < 0 ? word : word.slice(0, sign);
    if (!names.includes(name))
      throw new MapError([{ message: `'${name}' is not an option of a map. These are: ${names.join(', ')}.` }]);
    given.set(name, sign < 0 ? 'true' : word.slice(sign + 1));
  }
  return given;
}

/** Why a map cannot be drawn: messages with their places in it, `line` and `column` from 1; neither for what is about the whole. */
export class MapError extends Error {
  constructor(problems) {
    super(problems.map(problem => problem.message).join('\n'));
    this.problems = problems;
  }
}
