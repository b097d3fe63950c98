// Colours of the language as it is typed. What is right and wrong says the engine; this only tells the parts of a line apart.
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { Tag } from '@lezer/highlight';

const parts = Object.fromEntries(['for', 'against', 'claim', 'source', 'other', 'id', 'rating', 'hash', 'comment'].map(name => [name, Tag.define(name)]));
const sides = {
  claim: 'claim', premise: 'for', argument: 'for', objection: 'against', counterargument: 'against', undercut: 'against', source: 'source', question: 'claim',
};
const head = /^([\p{L}][\p{L}\w-]*)(?=[\s:[]|$)/u;

const language = StreamLanguage.define({
  name: 'arg',
  tokenTable: parts,
  startState: () => ({ at: 'start' }),
  copyState: state => ({ ...state }),
  token(stream, state) {
    if (stream.sol())
      state.at = 'start';
    if (stream.eatSpace())
      return null;
    if (state.at === 'start') {
      if (stream.match('//')) {
        stream.skipToEnd();
        return 'comment';
      }
      const rest = stream.string.slice(stream.pos);
      const word = head.exec(rest)?.[1];
      state.at = word && (rest.includes(':') || word in sides) ? 'head' : 'text';
      if (state.at === 'head') {
        stream.pos += word.length;
        return sides[word] ?? 'other';
      }
    }
    if (state.at === 'head') {
      if (stream.eat(':')) {
        state.at = 'text';
        return null;
      }
      if (stream.match(/^\[[^\]]*\]?/))
        return 'rating';
      stream.match(/^[^\s:[]+/);
      return 'id';
    }
    if (stream.match(/^#[\p{L}\w-]+/u))
      return 'hash';
    stream.match(/^[^\s]+/);
    return null;
  },
});

export const colours = [
  language,
  syntaxHighlighting(HighlightStyle.define([
    { tag: parts.claim, color: 'var(--claim-line)', fontWeight: '600' },
    { tag: parts.for, color: 'var(--premise-line)', fontWeight: '600' },
    { tag: parts.against, color: 'var(--objection-line)', fontWeight: '600' },
    { tag: parts.source, color: 'var(--soft)', fontWeight: '600' },
    { tag: parts.other, color: 'var(--soft)' },
    { tag: parts.id, color: 'var(--soft)' },
    { tag: parts.rating, color: 'var(--accent)' },
    { tag: parts.hash, color: 'var(--accent)' },
    { tag: parts.comment, color: 'var(--soft)', fontStyle: 'italic' },
  ])),
];
