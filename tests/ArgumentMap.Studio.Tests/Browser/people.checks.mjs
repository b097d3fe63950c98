import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check, checked, desktop, drawn, flood, keeps, phone, serve, show, words } from './stage.mjs';
import { join } from 'node:path';

const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const noViolations = async (page, where) => {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(node => `${node.target} ${node.failureSummary}`).join(' | ')}`);
  });
  assert.deepEqual(found, [], where);
};

check('on a phone one part is shown at a time, and fingers reach all of it', async (page, { folder }) => {
  await page.goto(folder);
  await page.tap('#begin');
  await drawn(page);
  assert.ok(await page.locator('#writing').isVisible());
  assert.ok(await page.locator('#reading').isHidden());
  await page.tap('#panes [data-pane=read]');
  assert.ok(await page.locator('#stage [data-id=move]').isVisible());
  const card = await page.locator('#stage [data-id=move] .box').boundingBox();
  assert.ok(card.x >= 0 && card.x + card.width <= 390, JSON.stringify(card));
  await page.tap('#stage [data-id=move]');
  await page.locator('#details h2').waitFor();
  await page.tap('#to-text');
  assert.ok(await page.locator('#writing').isVisible());
  for (const pane of ['write', 'read']) {
    await page.tap(`#panes [data-pane=${pane}]`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${pane} is too wide`);
    const small = await page.evaluate(() => [...document.querySelectorAll('button, summary, select')]
      .filter(element => element.checkVisibility() && element.getBoundingClientRect().height < 36 && !element.closest('#answer, #editor')).map(element => element.id || element.textContent));
    assert.deepEqual(small, []);
  }
}, { on: phone });

check('two fingers zoom the map, and one moves it', async (page, { folder }) => {
  await page.goto(folder);
  await page.tap('#begin');
  await drawn(page);
  await page.tap('#panes [data-pane=read]');
  const touch = await page.context().newCDPSession(page);
  const send = (type, ...points) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const place = () => page.locator('#stage [data-id=move] .box').boundingBox();
  const before = await place();
  await send('touchStart', [150, 600], [210, 600]);
  for (let i = 1; i <= 6; i++)
    await send('touchMove', [150 - 10 * i, 600], [210 + 10 * i, 600]);
  await send('touchEnd');
  const zoomed = await place();
  assert.ok(zoomed.width > before.width * 1.5, `${zoomed.width} from ${before.width}`);
  await send('touchStart', [100, 600]);
  for (let i = 1; i <= 6; i++)
    await send('touchMove', [100 + 10 * i, 600]);
  await send('touchEnd');
  assert.ok((await place()).x > zoomed.x + 30);
}, { on: phone });

check('the keyboard alone suffices', async (page, { folder }) => {
  await page.goto(folder);
  await page.locator('#begin').waitFor();
  for (let i = 0; i < 12 && await page.evaluate(() => document.activeElement.id) !== 'begin'; i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await drawn(page);
  await page.keyboard.press('Control+End');
  await checked(page, () => page.keyboard.type('  objecton [likely]: Written without a mouse'));
  await page.keyboard.press('F8');
  await checked(page, () => page.keyboard.press('Control+.'));
  await keeps(page, text => text.includes('objection [likely]: Written without a mouse'));
  await drawn(page);
  await page.keyboard.press('Alt+2');
  const focused = () => page.evaluate(() => document.activeElement.closest('g.card')?.dataset.id ?? document.activeElement.id ?? document.activeElement.tagName);
  await page.waitForFunction(() => document.activeElement.closest('g.card'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), 'move');
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await focused(), 'move');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.matches('#details h2'));
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('#details').isHidden());
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.id !== 'editor'), 'Escape and Tab leave the text.');
});

// The script of axe itself would be refused by the policy.
const [desktopOfAxe, phoneOfAxe] = [desktop, phone].map(kind => ({ ...kind, bypassCSP: true }));
const looked = (scheme, kind) => async (page, { folder }) => {
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(folder);
  await page.locator('.map-card').first().waitFor();
  await page.waitForSelector('html.ready');
  await noViolations(page, 'all maps');
  await show(page, folder, `${flood}  premise: Nobody has rated this\n`);
  await noViolations(page, 'text');
  if (kind === phone)
    await page.tap('#panes [data-pane=read]');
  await noViolations(page, 'map');
  await page.locator('#stage [data-id=water]').click();
  await page.locator('#details h2').waitFor();
  await noViolations(page, 'item');
  await page.click('#close-details');
  for (const tab of ['outline', 'timeline', 'changes']) {
    await page.click(`#tab-${tab}`);
    await page.waitForFunction(tab => document.getElementById(`view-${tab}`).children.length > 0, tab);
    await noViolations(page, tab);
  }
  await page.click('#ask');
  await noViolations(page, 'help');
};

check('axe finds nothing in a light window', looked('light', desktop), { on: desktopOfAxe });

check('axe finds nothing in a dark window', looked('dark', desktop), { on: desktopOfAxe });

check('axe finds nothing on a light phone', looked('light', phone), { on: phoneOfAxe });

check('axe finds nothing on a dark phone', looked('dark', phone), { on: phoneOfAxe });

check('after it was loaded once it works without a network', async (page, { built, browser }) => {
  const server = await serve(join(built, 'studio'));
  const context = await browser.newContext(desktop);
  try {
    const first = await context.newPage();
    await first.goto(server.root);
    await first.evaluate(() => navigator.serviceWorker.ready);
    await first.waitForFunction(async () => (await caches.keys()).length === 1 && navigator.serviceWorker.controller);
    await first.close();
    server.close();
    const offline = await context.newPage();
    await offline.goto(server.root);
    await offline.click('#begin');
    await drawn(offline);
    assert.match(await words(offline, '#answer .verdict'), /accepted/i);
    await offline.click('#home-button');
    await offline.locator('.map-card', { hasText: 'insulin pump' }).locator('.open').click();
    await offline.waitForFunction(() => document.querySelector('#answer h2')?.textContent.includes('pump'));
  } finally {
    await context.close();
    server.close();
  }
});
