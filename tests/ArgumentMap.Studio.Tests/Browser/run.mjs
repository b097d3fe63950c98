// Runs the studio in a browser: node run.mjs chromium built arguments [part of a name]. Writes one line of JSON per check: its name and what went wrong.
import { readdirSync } from 'node:fs';
import { checks, open } from './stage.mjs';

const [, , browser, built, samples, only = ''] = process.argv;
for (const file of readdirSync(new URL('.', import.meta.url)).filter(name => name.endsWith('.checks.mjs')).sort())
  await import(`./${file}`);
const stage = await open(browser, built, samples);
try {
  for (const { name, run, options } of checks.filter(({ name }) => name.includes(only))) {
    // A browser on a busy machine may lose a key: what is wrong is wrong twice.
    const problem = await stage.run(run, options) && await stage.run(run, options);
    process.stdout.write(`${JSON.stringify({ name, problem })}\n`);
  }
} finally {
  await stage.close();
}
