// Bundles the client and puts the examples beside it: node bundle.mjs client examples pictures target
import { build } from 'esbuild';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const [client, examples, pictures, target] = process.argv.slice(2);
await rm(target, { recursive: true, force: true });
await mkdir(join(target, 'samples'), { recursive: true });
await build({
  entryPoints: [{ in: join(client, 'main.js'), out: 'studio' }, { in: join(client, 'engine-worker.js'), out: 'engine' }],
  outdir: target,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  external: ['./_framework/dotnet.js'],
  nodePaths: [join(process.cwd(), 'node_modules')],
  legalComments: 'none',
  logLevel: 'warning',
});
for (const name of ['index.html', 'studio.css', 'icon.svg'])
  await cp(join(client, name), join(target, name));

// The examples; what the largest include is in a folder beside them.
const list = [];
for (const file of (await readdir(examples, { withFileTypes: true })).sort((a, b) => a.name.localeCompare(b.name, 'en'))) {
  await cp(join(examples, file.name), join(target, 'samples', file.name), { recursive: true });
  if (!file.isFile())
    continue;
  const name = basename(file.name, '.arg'), text = await readFile(join(examples, file.name), 'utf8');
  const of = keyword => new RegExp(`^${keyword}\\b[^:\\n]*: *(.*)$`, 'm').exec(text)?.[1].replace(/ #[\w-]+/g, '') ?? '';
  const picture = join(pictures, `${name}.svg`);
  const hasPicture = await cp(picture, join(target, 'samples', `${name}.svg`)).then(() => true, () => false);
  if (hasPicture)
    list.push({ name, title: of('map'), claim: of(' *(?:claim|question)') });
}
await writeFile(join(target, 'samples', 'samples.json'), JSON.stringify(list));
