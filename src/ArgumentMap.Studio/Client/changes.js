// What changed in the argument between two texts, in words and as a picture.
import { elementsOf, make } from './dom.js';

const signs = { added: '+', removed: '−', changed: '~' };

/** @param compared What the engine says of two maps. */
export function changesOf({ json, svg, problem }) {
  if (problem)
    return [make('p', {}, problem)];
  const shown = [make('div', { class: 'headline' }, json.headline.map(line => make('p', {}, line)))];
  if (json.nodes.length > 0)
    shown.push(make('ul', { class: 'changes' }, json.nodes.map(change)));
  if (!json.same && svg) {
    const picture = make('img', { alt: 'Both maps in one picture', src: `data:image/svg+xml,${encodeURIComponent(svg)}` });
    shown.push(make('figure', {}, picture));
  }
  return shown;
}

function change({ change, words, before, after, parts }) {
  const item = after ?? before;
  const verdict = node => node?.verdict ? `${node.strength.toFixed(2)} ${node.verdict}` : '';
  return make('li', { class: change },
    make('b', {}, `${signs[change]} ${item.kind} `), make('span', { dir: 'auto' }, item.text ?? item.id), make('span', { class: 'small' }, ` ${words}`),
    parts.map(part => make('div', { class: 'small', dir: 'auto' }, `${part.part}: `, make('del', {}, part.before ?? 'none'), ' → ', make('ins', {}, part.after ?? 'none'))),
    before && after && verdict(before) !== verdict(after) ? make('div', { class: 'small' }, `strength: ${verdict(before)} → ${verdict(after)}`) : null);
}

/** The timeline as the core draws it, with a button for each day. */
export function timelineOf({ svg, timeline, problem }, choose) {
  if (problem)
    return [make('p', {}, problem)];
  if (timeline.days.length === 0)
    return [make('p', { class: 'empty' }, 'Nothing in this map has a date. Write “date: 2025-02-11” below a statement or a source, and the verdict can be followed through time.')];
  const chart = make('div', { class: 'paper' }, elementsOf(svg));
  const days = timeline.days.map(({ day, came, went }) => make('li', {},
    make('button', { type: 'button', click: () => choose(day) }, day),
    make('span', {}, [came.length > 0 ? `came: ${came.join(', ')}` : '', went.length > 0 ? `went: ${went.join(', ')}` : ''].filter(Boolean).join(' · '))));
  return [chart, make('h3', {}, 'See the map as of a day'), make('ol', { class: 'days' }, days)];
}
