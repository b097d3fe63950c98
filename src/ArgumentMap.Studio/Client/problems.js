// What was found in the text, below it: a line that sums it up, what is said of the line of the caret, and a list to go through.
import { find, make } from './dom.js';

const [count, here, list, fix, fixAll] = ['count', 'here', 'list', 'fix', 'fix-all'].map(find);
const most = 200;

export function drawProblems(findings, name, goTo) {
  const number = severity => findings.filter(finding => finding.severity === severity).length;
  const parts = [['error', 'error'], ['warning', 'warning'], ['note', 'note']].map(([severity, word]) => [number(severity), word]).filter(([many]) => many > 0);
  count.textContent = parts.length === 0 ? 'No problems' : parts.map(([many, word]) => `${many} ${word}${many === 1 ? '' : 's'}`).join(' · ');
  count.className = number('error') > 0 ? 'errors' : parts.length === 0 ? 'fine' : 'warnings';
  fix.hidden = !findings.some(finding => finding.fix && finding.file === name);
  fixAll.hidden = findings.filter(finding => finding.fix && finding.fix.isSafe !== false && finding.file === name).length < 2;
  list.replaceChildren(...findings.slice(0, most).map(finding => make('li', { class: finding.severity },
    make('button', { type: 'button', class: 'go', disabled: finding.file !== name, click: () => goTo(finding.line, finding.column) },
      make('span', { class: 'small' }, finding.file === name ? `${finding.line} ` : `${finding.file}:${finding.line} `), finding.message))));
  if (findings.length > most)
    list.append(make('li', { class: 'small' }, `and ${findings.length - most} more`));
}

/** What is said of the line of the caret. */
export function drawHere(findings) {
  const [first] = findings;
  here.hidden = !first;
  here.textContent = first ? first.message : '';
  here.className = first?.severity ?? '';
}
