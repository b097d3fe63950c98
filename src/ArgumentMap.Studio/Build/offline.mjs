// Writes the worker that keeps the studio for use without a network: node offline.mjs folder
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const [folder] = process.argv.slice(2);
const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter(entry => entry.isFile() && entry.name !== 'offline.js' && !/\.(br|gz)$/.test(entry.name))
  .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort();
const hash = createHash('sha256');
for (const file of files)
  hash.update(file).update(await readFile(join(folder, file)));
const version = hash.digest('hex').slice(0, 16);
const worker = await readFile(new URL('offline.js', import.meta.url), 'utf8');
await writeFile(join(folder, 'offline.js'), worker
  .replace('__VERSION__', JSON.stringify(version))
  .replace('__FILES__', JSON.stringify(files.map(file => file === 'index.html' ? '' : file))));
