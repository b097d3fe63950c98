// The text of the map. It stands in a shadow tree, where an editor's styles need no exception from the policy of the page.
import { acceptCompletion, autocompletion, completionKeymap, completionStatus } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentLess, indentMore, insertNewlineKeepIndent, undo } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration, drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers, placeholder,
} from '@codemirror/view';
import { colours } from './language.js';

const severities = { error: 'error', warning: 'warning', note: 'info' };
const markLine = StateEffect.define();
const markedLine = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(markLine))
        return Decoration.set([Decoration.line({ class: 'cm-chosen' }).range(effect.value)]);
    }
    return transaction.docChanged || transaction.selection ? Decoration.none : marks;
  },
  provide: field => EditorView.decorations.from(field),
});

const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--panel)', color: 'var(--ink)', fontSize: '14px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '12px' },
  '.cm-gutters': { backgroundColor: 'var(--panel)', color: 'var(--soft)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--line)' },
  '.cm-chosen': { backgroundColor: 'var(--pale)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--selection)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--objection-line) 1.5px', textUnderlineOffset: '3px' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--warning) 1.5px', textUnderlineOffset: '3px' },
  '.cm-lintRange-info': { backgroundImage: 'none', textDecoration: 'underline dotted var(--accent) 1.5px', textUnderlineOffset: '3px' },
  '.cm-tooltip': { backgroundColor: 'var(--panel)', color: 'var(--ink)', border: '1px solid var(--edge)', borderRadius: '6px', maxWidth: '34rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-badge)' },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.85', marginLeft: '1em' },
  '.cm-diagnostic': { whiteSpace: 'pre-wrap' },
  '.cm-diagnosticAction': { backgroundColor: 'var(--accent)', color: 'var(--on-badge)', borderRadius: '4px', padding: '2px 8px' },
  '.cm-panels': { backgroundColor: 'var(--page)', color: 'var(--ink)' },
  '.cm-panel input, .cm-panel button': { color: 'var(--ink)', backgroundColor: 'var(--panel)', backgroundImage: 'none', border: '1px solid var(--edge)' },
  '.cm-placeholder': { color: 'var(--soft)' },
});

export class Editor {
  #view;
  #findings = [];
  #findingsText = null;

  /** @param heard What to call: `changed(text)`, `moved(line)`, `complete(line, column)`. */
  constructor(host, heard) {
    const root = host.attachShadow({ mode: 'open' });
    this.heard = heard;
    this.#view = new EditorView({ parent: root, root, state: this.#stateOf('') });
  }

  get text() {
    return this.#view.state.sliceDoc();
  }

  /** The line of the caret, from 1. */
  get line() {
    const { state } = this.#view;
    return state.doc.lineAt(state.selection.main.head).number;
  }

  /** Opens another text, which begins a history of its own. */
  open(text) {
    this.#findings = [];
    this.#view.setState(this.#stateOf(text));
  }

  /** Changes the text in one step that can be undone. @param edits With `from`, `to` and `insert`. */
  change(edits, reason = 'input') {
    this.#view.dispatch({ changes: edits, userEvent: reason, scrollIntoView: true });
  }

  /** Replaces what differs, so that the caret and all else stay where they are. */
  replace(given) {
    const before = this.#view.state.doc.toString(), text = given.replaceAll('\r\n', '\n');
    let from = 0;
    while (from < before.length && from < text.length && before[from] === text[from])
      from++;
    let end = 0;
    while (end < before.length - from && end < text.length - from && before[before.length - 1 - end] === text[text.length - 1 - end])
      end++;
    if (before !== text)
      this.change([{ from, to: before.length - end, insert: text.slice(from, text.length - end) }]);
  }

  /** Shows what was found in a text, unless it has changed since. */
  show(findings, text, name) {
    if (text !== this.text)
      return;
    this.#findings = findings.filter(finding => finding.file === name);
    this.#findingsText = text;
    this.#view.dispatch(setDiagnostics(this.#view.state, this.#findings.map(finding => ({
      ...this.#rangeOf(finding),
      severity: severities[finding.severity],
      message: finding.message,
      source: finding.code,
      actions: finding.fix ? [{ name: finding.fix.title, apply: () => this.#apply(finding) }] : [],
    }))));
  }

  /** What was found on the line of the caret, the first with a fix first. */
  get findingsHere() {
    const { line } = this;
    return this.#findings.filter(finding => finding.line <= line && line <= finding.endLine).sort((a, b) => !!b.fix - !!a.fix);
  }

  /** Fixes what is on the line of the caret or, if there is nothing to fix, what comes next. */
  fix() {
    const { line } = this;
    const next = this.findingsHere.find(finding => finding.fix)
      ?? this.#findings.find(finding => finding.fix && finding.line > line) ?? this.#findings.find(finding => finding.fix);
    return next ? this.#apply(next) : false;
  }

  goTo(line, column = 1, isFocused = true) {
    const { doc } = this.#view.state;
    const place = doc.line(Math.min(Math.max(1, line), doc.lines));
    const at = Math.min(place.from + column - 1, place.to);
    this.#view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }), annotations: [] });
    if (isFocused)
      this.focus();
  }

  /** Marks and shows a line without moving the caret. */
  mark(line) {
    const { doc } = this.#view.state;
    if (line < 1 || line > doc.lines)
      return;
    const { from } = doc.line(line);
    this.#view.dispatch({ effects: [markLine.of(from), EditorView.scrollIntoView(from, { y: 'nearest', yMargin: 60 })] });
  }

  undo() {
    undo(this.#view);
  }

  focus() {
    this.#view.focus();
  }

  find() {
    openSearchPanel(this.#view);
  }

  /** Makes edits that the engine reckoned for the text as it is. */
  edit(edits) {
    this.change(edits.map(edit => ({ ...this.#rangeOf(edit), insert: edit.newText })), 'input.map');
  }

  #apply(finding) {
    if (this.#findingsText !== this.text)
      return false;
    this.edit(finding.fix.edits);
    this.focus();
    return true;
  }

  /** What can be written at the caret, as the engine knows it. */
  async #complete(context) {
    const line = context.state.doc.lineAt(context.pos), before = line.text.slice(0, context.pos - line.from);
    // In the words of a statement nobody asks for words, except tags.
    if (!context.explicit && (/:\s/.test(before) ? !/#[\p{L}\w-]*$/u.test(before) : !/[\p{L}\w[]$/u.test(before)))
      return null;
    const list = await this.heard.complete(line.number, context.pos - line.from + 1);
    if (!list?.items?.length || context.aborted)
      return null;
    const { from, to } = this.#rangeOf(list);
    return {
      from,
      // What follows the caret is replaced, too, unless it was only typed since.
      to: context.state.doc === this.#view.state.doc ? to : undefined,
      options: list.items.map(({ kind, label, text, detail }) => ({ label, apply: text.replaceAll('\r\n', '\n'), detail: detail.length > 60 ? `${detail.slice(0, 59)}…` : detail, type: kind })),
      validFor: /^[\p{L}\w-]*$/u,
    };
  }

  #rangeOf({ line, column, endLine, endColumn }) {
    const { doc } = this.#view.state;
    const at = (number, place) => {
      const found = doc.line(Math.min(number, doc.lines));
      return number > doc.lines ? doc.length : Math.min(found.from + place - 1, found.to);
    };
    return { from: at(line, column), to: at(endLine, endColumn) };
  }

  #stateOf(text) {
    const fix = () => this.fix();
    // A text keeps its line ends where they are all the same.
    const isCrLf = text.includes('\r\n') && !/(^|[^\r])\n/.test(text);
    return EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), highlightActiveLineGutter(), history(), drawSelection(), highlightActiveLine(), indentUnit.of('  '), EditorView.lineWrapping,
        colours, look, markedLine, lintGutter(), search({ top: true }),
        autocompletion({ override: [context => this.#complete(context)], icons: false, defaultKeymap: false, activateOnTypingDelay: 60 }),
        placeholder('claim: What do you claim?'),
        isCrLf ? EditorState.lineSeparator.of('\r\n') : [],
        keymap.of([
          ...completionKeymap,
          { key: 'Mod-.', run: fix }, { key: 'Alt-Enter', run: fix },
          { key: 'Enter', run: insertNewlineKeepIndent },
          { key: 'Tab', run: view => completionStatus(view.state) === 'active' ? acceptCompletion(view) : indentMore(view), shift: indentLess },
          ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap,
        ]),
        EditorView.contentAttributes.of({ 'aria-label': 'Text of the map', spellcheck: 'false', autocapitalize: 'off', autocorrect: 'off' }),
        EditorView.updateListener.of(change => {
          if (change.docChanged)
            this.heard.changed(this.text);
          if (change.docChanged || change.selectionSet)
            this.heard.moved(this.line, change);
        }),
      ],
    });
  }
}
