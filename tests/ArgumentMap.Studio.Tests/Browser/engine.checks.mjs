import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './stage.mjs';

/** Asks an engine about one map after the other, as a tab does in which they are opened. */
const askAbout = (page, maps) => page.evaluate(async maps => {
  const engine = new Worker('engine.js', { type: 'module' });
  const calls = [['Score'], ['Render', 'svg', 'scores=true'], ['Render', 'md', ''], ['Render', 'layout', 'scores=true']];
  const all = {};
  let version = 0;
  for (const { name, text, files } of maps) {
    version++;
    all[name] = await new Promise(resolve => {
      const answers = {};
      engine.onmessage = ({ data }) => {
        if (data.kind === 'findings')
          answers.findings = data.diagnostics;
        if (data.kind === 'answer to')
          answers[calls[data.id].slice(0, 2).join(' ')] = data.value.text ?? data.value.problem;
        if (Object.keys(answers).length === calls.length + 1)
          resolve(answers);
      };
      engine.postMessage({ call: 'update', version, name, text, files, day: '', ratings: '', isFirst: true });
      calls.forEach(([call, ...given], id) => engine.postMessage({ id, version, call, given }));
    });
  }
  engine.terminate();
  return all;
}, maps);

check('scores, findings and pictures of all samples are those of the command line, byte for byte', async (page, { folder, built, samples }) => {
  await page.goto(folder);
  const included = 'sources/insulin-pump-evidence.arg', textOf = name => readFileSync(join(samples, name), 'utf8');
  const names = readdirSync(samples).filter(name => name.endsWith('.arg'));
  assert.ok(names.length >= 7);
  // What the command line says was asked for before the browser was started.
  const said = JSON.parse(readFileSync(join(built, 'command-line.json'), 'utf8'));
  const answers = await askAbout(page, names.map(name => ({ name, text: textOf(name), files: { [included]: textOf(included) } })));
  for (const name of names) {
    const { findings, ...texts } = said[name];
    assert.deepEqual(answers[name].findings, JSON.parse(findings), `${name}: findings`);
    for (const [what, text] of Object.entries(texts)) {
      assert.ok(text.length > 0, `${name}: ${what} is empty`);
      assert.equal(answers[name][what], text, `${name}: ${what}`);
    }
  }
});

check('an answer about an earlier text is dropped', async (page, { folder }) => {
  await page.goto(folder);
  const heard = await page.evaluate(() => new Promise(resolve => {
    const engine = new Worker('engine.js', { type: 'module' }), versions = [];
    engine.onmessage = ({ data }) => {
      if (data.kind === 'drawing')
        versions.push(data.version);
      if (data.version === 30 && data.kind === 'answer')
        resolve(versions);
    };
    for (let version = 1; version <= 30; version++)
      engine.postMessage({ call: 'update', version, name: 'map.arg', text: `claim c: Version ${version}\n`, files: {}, day: '', ratings: '', isFirst: true });
  }));
  assert.deepEqual(heard, [30]);
});
