import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caretAt, check, checked, drawn, flood, keeps, serveApi, words } from './stage.mjs';

check('the front page of the API shows the stored maps, each with its thesis and verdict', async (page, { api }) => {
  await page.goto(api);
  const card = page.locator('#stored .map-card', { hasText: 'Did the bridge close because of the flood?' });
  await card.waitFor();
  assert.match(await card.innerText(), /✓ accepted The bridge closed because of the flood\s+as of 2025-03-01/);
  await card.locator('img').evaluate(image => image.complete || new Promise(resolve => image.onload = resolve));
  assert.ok(await card.locator('img').evaluate(image => image.naturalWidth) > 0);
  await page.fill('#search-maps', 'harbour');
  await page.waitForFunction(() => document.querySelectorAll('#stored .map-card').length === 1);
  assert.match(await words(page, '#stored'), /Did the ferry call at the closed harbour/);
});

check('a stored map opens, is saved, and has an address of its own', async (page, { api, maps, context }) => {
  writeFileSync(join(maps, 'studio-save.arg'), flood);
  await page.goto(`${api}#stored=studio-save`);
  await drawn(page);
  assert.equal(await words(page, '#state'), 'saved');
  await caretAt(page, 2);
  await checked(page, () => page.keyboard.type(' in May'));
  assert.equal(await words(page, '#state'), 'changed');
  await page.keyboard.press('Control+s');
  await page.waitForFunction(() => document.getElementById('state').textContent === 'saved');
  assert.equal(readFileSync(join(maps, 'studio-save.arg'), 'utf8'), flood.replace('flood', 'flood in May'));
  await page.waitForFunction(() => location.hash.startsWith('#stored=studio-save'));
  const other = await context.newPage();
  await other.goto(page.url());
  await drawn(other);
  assert.match(await words(other, '#answer h2'), /flood in May/);
});

check('a new map is stored under its title', async (page, { api, maps }) => {
  await page.goto(api);
  await page.click('#begin');
  await drawn(page);
  await page.click('#save');
  await page.waitForFunction(() => document.getElementById('state').textContent === 'saved');
  assert.match(readFileSync(join(maps, 'should-we-move-the-stand-up-to-the-afternoon.arg'), 'utf8'), /^map: Should we move the stand-up/);
});

check('two tabs that save lose nothing', async (page, { api, maps, context }) => {
  const file = join(maps, 'studio-two.arg'), stored = () => readFileSync(file, 'utf8');
  writeFileSync(file, flood);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`${api}#stored=studio-two`);
    await drawn(tab);
  }
  await caretAt(other, 4);
  await checked(other, () => other.keyboard.type('\nobjection [very likely]: The other tab was first'));
  await other.keyboard.press('Control+s');
  await other.waitForFunction(() => document.getElementById('state').textContent === 'saved');
  await page.bringToFront();
  await caretAt(page, 2);
  await checked(page, () => page.keyboard.type(' of May'));
  await page.keyboard.press('Control+s');
  await page.locator('#conflict .headline').waitFor();
  assert.match(await words(page, '#conflict'), /The other tab was first/);
  assert.match(stored(), /The other tab was first/);
  await page.locator('#conflict button[value=copy]').click();
  await page.waitForFunction(() => document.getElementById('state').textContent === 'saved');
  assert.match(stored(), /The other tab was first/);
  assert.doesNotMatch(stored(), /of May/);
  // The address follows when the copy has been stored.
  const copy = await page.waitForFunction(() => /#stored=(?!studio-two$)([\w-]+)/.exec(location.hash)?.[1]);
  const id = await copy.jsonValue();
  assert.match(readFileSync(join(maps, `${id}.arg`), 'utf8'), /flood of May/);
});

check('of two who save, the second can take the text of the first and keep its own', async (page, { api, maps }) => {
  const file = join(maps, 'studio-take.arg');
  writeFileSync(file, flood);
  await page.goto(`${api}#stored=studio-take`);
  await drawn(page);
  writeFileSync(file, flood.replace('flood', 'high water'));
  await caretAt(page, 2);
  await checked(page, () => page.keyboard.type(' of May'));
  await page.keyboard.press('Control+s');
  await page.locator('#conflict button[value=theirs]').click();
  await page.waitForFunction(() => /high water/.test(document.querySelector('#answer h2')?.textContent));
  assert.match(await keeps(page, text => text.includes('high water')), /high water/);
  await page.click('#home-button');
  await page.locator('#home [aria-label="Begun in this browser"] .map-card', { hasText: 'flood of May' }).waitFor();
});

check('a map with errors is not stored, and the server says why', async (page, { api, maps }) => {
  writeFileSync(join(maps, 'studio-wrong.arg'), flood);
  await page.goto(`${api}#stored=studio-wrong`);
  await drawn(page);
  await caretAt(page, 4);
  await checked(page, () => page.keyboard.type('\nnonsense: 1'));
  await page.keyboard.press('Control+s');
  await page.locator('#toast').waitFor();
  assert.match(await words(page, '#toast'), /^Not saved: The map has errors/);
  assert.equal(readFileSync(join(maps, 'studio-wrong.arg'), 'utf8'), flood);
}, { mayComplain: true });

check('a browser that asks for a wrong address is led home, and a program is told in JSON', async (page, { api }) => {
  await page.goto(`${api}no-such-page`);
  assert.match(await words(page, 'h1'), /There is no such page/);
  await page.click('a:has-text("All maps")');
  await page.locator('#stored .map-card').first().waitFor();
  const reply = await fetch(`${api}no-such-page`);
  assert.equal(reply.status, 404);
  assert.equal(reply.headers.get('content-type'), 'application/problem+json');
}, { mayComplain: true });

check('the API serves the studio with a strict policy, and files that never change for ever', async (page, { api }) => {
  const front = await fetch(api);
  const policy = front.headers.get('content-security-policy');
  assert.match(policy, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'? |https?:|\*/);
  assert.equal(front.headers.get('cache-control'), 'no-cache');
  const etag = front.headers.get('etag');
  assert.equal((await fetch(api, { headers: { 'If-None-Match': etag } })).status, 304);
  const list = /__FILES__|\[("[^\]]+)\]/.exec(await (await fetch(`${api}offline.js`)).text())[1];
  const wasm = /_framework\/dotnet\.native\.[a-z0-9]{10}\.wasm/.exec(list)[0];
  const file = await fetch(api + wasm, { headers: { 'Accept-Encoding': 'br' } });
  assert.equal(file.headers.get('content-type'), 'application/wasm');
  assert.equal(file.headers.get('content-encoding'), 'br');
  assert.match(file.headers.get('cache-control'), /immutable/);
  assert.equal((await fetch(`${api}../appsettings.json`)).status, 404);
  assert.equal((await fetch(`${api}..%2fappsettings.json`)).status, 404);
});

check('a map that includes files in folders of the server opens whole', async (page, { api, maps }) => {
  mkdirSync(join(maps, 'shared/gauges'), { recursive: true });
  writeFileSync(join(maps, 'studio-parts.arg'), `include: shared/water.arg\n${flood.replace(/^map.*\n/, '')}    source gauge\n`);
  writeFileSync(join(maps, 'shared/water.arg'), 'include: gauges/list.arg\n');
  writeFileSync(join(maps, 'shared/gauges/list.arg'), 'source gauge [A]: The gauge at the bridge\n');
  await page.goto(`${api}#stored=studio-parts`);
  await page.locator('#stage', { hasText: 'The gauge at the bridge' }).waitFor();
  assert.doesNotMatch(await words(page, '#count'), /error/);
});

check('an empty server shows examples', async (page, { built, folder, watched }) => {
  const empty = mkdtempSync(join(tmpdir(), 'argmap-studio-empty-')), server = await serveApi(built, empty);
  try {
    watched.push(server.root);
    await page.goto(server.root);
    await page.locator('.examples .map-card').nth(5).waitFor();
    assert.match(await words(page, '[aria-label="Stored maps"] [role=status]'), /^No maps are stored yet/);
  } finally {
    await page.goto(`${folder}icon.svg`);
    server.close();
    rmSync(empty, { recursive: true });
  }
});

check('where saving needs a key, the studio asks for it and keeps it in the tab', async (page, { built, folder, watched }) => {
  const maps = mkdtempSync(join(tmpdir(), 'argmap-studio-keys-')), key = 'a-key-of-ann-0123456789';
  writeFileSync(join(maps, 'bridge.arg'), flood);
  const server = await serveApi(built, maps, { Api__Keys__ann__Key: key }), stored = () => readFileSync(join(maps, 'bridge.arg'), 'utf8');
  try {
    watched.push(server.root);
    await page.goto(`${server.root}#stored=bridge`);
    await drawn(page);
    await caretAt(page, 2);
    await checked(page, () => page.keyboard.type(' of May'));
    await page.keyboard.press('Control+s');
    await page.locator('#key[open]').waitFor();
    await page.click('#key button:has-text("Cancel")');
    await page.locator('#toast', { hasText: 'Not saved' }).waitFor();
    assert.equal(stored(), flood);
    await page.click('#save');
    for (const tried of ['a-wrong-key-0123456789', key]) {
      await page.locator('#key[open]').waitFor();
      assert.equal(await page.isVisible('#key-wrong'), tried === key);
      await page.fill('#key-text', tried);
      await page.click('#key button[value=use]');
    }
    await page.waitForFunction(() => document.getElementById('state').textContent === 'saved');
    assert.match(stored(), /of May/);
    assert.equal(await page.evaluate(() => JSON.stringify(localStorage).includes('key-of-ann')), false);
  } finally {
    await page.goto(`${folder}icon.svg`);
    server.close();
    rmSync(maps, { recursive: true });
  }
}, { mayComplain: true });
