import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { check } from './stage.mjs';

const run = promisify(execFile);

/** Asks an engine that has just been started, as a tab does that opens a map. */
const ask = (page, name, text, files) => page.evaluate(async ({ name, text, files }) => {
  const engine = new Worker('engine.js', { type: 'module' });
  const calls = [['Score'], ['Render', 'svg', 'scores=true'], ['Render', 'md', ''], ['Render', 'layout', 'scores=true']];
  return new Promise(resolve => {
    const answers = {};
    engine.onmessage = ({ data }) => {
      if (data.kind === 'findings')
        answers.findings = data.diagnostics;
      if (data.kind === 'answer to')
        answers[calls[data.id].slice(0, 2).join(' ')] = data.value.text ?? data.value.problem;
      if (Object.keys(answers).length === calls.length + 1)
        [engine.terminate(), resolve(answers)];
    };
    engine.postMessage({ call: 'update', version: 1, name, text, files, day: '', ratings: '', isFirst: true });
    calls.forEach(([call, ...given], id) => engine.postMessage({ id, version: 1, call, given }));
  });
}, { name, text, files });

check('scores, findings and pictures of all samples are those of the command line, byte for byte', async (page, { folder, built, samples }) => {
  await page.goto(folder);
  const argmap = async (...given) => (await run('dotnet', [join(built, 'argmap.dll'), ...given], { cwd: samples, maxBuffer: 50e6 }).catch(error => error)).stdout;
  const names = readdirSync(samples).filter(name => name.endsWith('.arg'));
  const included = 'sources/insulin-pump-evidence.arg', files = { [included]: readFileSync(join(samples, included), 'utf8') };
  assert.ok(names.length >= 7);
  const expected = Promise.all(names.map(async name => ({
    findings: JSON.parse(await argmap('check', name, '--diagnostics', 'json')),
    Score: await argmap('score', name, '--json'),
    'Render svg': await argmap('render', name, '-f', 'svg', '--scores'),
    'Render md': await argmap('render', name, '-f', 'md'),
    'Render layout': await argmap('render', name, '-f', 'layout', '--scores'),
  })));
  const answers = [];
  for (const name of names)
    answers.push(await ask(page, name, readFileSync(join(samples, name), 'utf8'), files));
  (await expected).forEach((all, i) => {
    for (const [what, value] of Object.entries(all)) {
      assert.ok(value.length > 0 || what === 'findings', `${names[i]}: ${what} is empty`);
      assert.deepEqual(answers[i][what], value, `${names[i]}: ${what}`);
    }
  });
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
