import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caretAt, check, checked, drawn, flood, keeps, show, words } from './stage.mjs';

const strength = (page, id) => page.locator(`#stage [data-id="${id}"] .score`).textContent();

check('the map follows the text: cards move and change, and are not made anew', async (page, { folder }) => {
  await show(page, folder);
  await page.evaluate(() => document.querySelector('[data-id=repairs]').isSame = true);
  const [before, place] = [await strength(page, 'closed'), await page.locator('[data-id=repairs]').boundingBox()];
  await caretAt(page, 3);
  await checked(page, () => page.keyboard.type('\nobjection [almost certain]: The flood never reached the bridge'));
  await drawn(page);
  assert.equal(await page.locator('#stage g.card').count(), 4);
  assert.notEqual(await strength(page, 'closed'), before);
  assert.ok(await page.evaluate(() => document.querySelector('[data-id=repairs]').isSame));
  assert.notDeepEqual(await page.locator('[data-id=repairs]').boundingBox(), place);
});

check('the verdict above the map moves with the text', async (page, { folder }) => {
  await show(page, folder, flood.replace('very likely', 'likely'));
  assert.match(await words(page, '#answer .verdict'), /accepted/i);
  assert.match(await words(page, '#answer h2'), /The bridge closed because of the flood/);
  await page.click('#answer summary');
  assert.match(await words(page, '#answer .waterfall'), /The water stood above the mark/);
  await page.locator('.cm-line').nth(2).locator('span', { hasText: '[likely]' }).dblclick();
  await checked(page, () => page.keyboard.type('very unlikely'));
  await keeps(page, text => text.includes('[very unlikely]'));
  await page.waitForFunction(() => /undecided/i.test(document.querySelector('#answer .verdict').textContent));
  assert.ok(await page.locator('#answer .waterfall').isVisible(), 'The reasons stay open.');
});

check('the caret chooses a card, and a card its line', async (page, { folder }) => {
  await show(page, folder);
  await caretAt(page, 4);
  await page.locator('#stage [data-id=repairs].chosen').waitFor();
  await caretAt(page, 3);
  await page.locator('#stage [data-id=water].chosen').waitFor();
  assert.equal(await page.locator('#stage .chosen').count(), 1);
  await page.click('#stage [data-id=repairs]');
  await page.locator('.cm-chosen').waitFor();
  assert.match(await page.locator('.cm-chosen').innerText(), /Repairs had already closed it/);
  await page.click('#to-text');
  await page.keyboard.type('// ');
  await keeps(page, text => text.includes('\n//   objection repairs'));
  await page.keyboard.press('Control+z');
  await keeps(page, text => text === flood);
  await page.click('#stage [data-id=repairs]');
  await page.click('#tab-outline');
  await page.locator('#view-outline .row.chosen').first().waitFor();
  assert.match(await words(page, '#view-outline .row.chosen'), /Repairs had already closed it/);
  await page.locator('#view-outline .row', { hasText: 'The water stood' }).first().click();
  assert.match(await page.locator('.cm-chosen').innerText(), /The water stood/);
});

check('an item says why, and a slider tries what would move', async (page, { folder }) => {
  await show(page, folder);
  const before = await words(page, '#answer .verdict');
  await page.click('#stage [data-id=water]');
  await page.locator('#details h2').waitFor();
  assert.equal(await words(page, '#details h2'), 'The water stood above the mark');
  assert.match(await words(page, '#details .verdict'), /accepted 0\.\d\d/i);
  await page.locator('#what-if').focus();
  await page.keyboard.press('Home');
  await page.waitForFunction(text => document.querySelector('#answer .verdict').innerText !== text, before);
  assert.match(await words(page, '#trial'), /^What if: The water stood above the mark = 0 /);
  assert.match(await words(page, '#answer .verdict'), /undecided/i);
  assert.equal(await keeps(page, () => true), flood);
  await page.click('#trial button');
  await page.waitForFunction(text => document.querySelector('#answer .verdict').innerText === text, before);
  assert.ok(await page.locator('#trial').isHidden());
});

check('the timeline leads to the map of a day', async (page, { folder, samples }) => {
  await show(page, folder, readFileSync(join(samples, 'bridge.arg'), 'utf8'));
  const before = await words(page, '#answer .verdict');
  await page.click('#tab-timeline');
  await page.locator('#view-timeline svg').waitFor();
  await page.locator('.days button', { hasText: '2019-12-31' }).click();
  await page.waitForFunction(text => document.querySelector('#answer .verdict').innerText !== text, before);
  assert.match(await words(page, '#answer .facts'), /as of 2019-12-31/);
  assert.ok(await page.locator('#view-map').isVisible());
  await page.selectOption('#day', '');
  await page.waitForFunction(text => document.querySelector('#answer .verdict').innerText === text, before);
});

check('changes are told by the argument, not by lines', async (page, { folder }) => {
  await show(page, folder);
  await page.click('#tab-changes');
  await page.waitForFunction(() => /no difference in the argument/.test(document.getElementById('view-changes').textContent));
  await caretAt(page, 3);
  await checked(page, () => page.keyboard.type('\nobjection [almost certain]: The flood never reached the bridge\n'));
  await page.waitForFunction(() => /1 item added/.test(document.getElementById('view-changes').textContent));
  await page.waitForFunction(() => /^\+ objection The flood never reached the bridge/.test(document.querySelector('#view-changes .added')?.innerText));
  await page.waitForFunction(() => document.querySelector('#view-changes img').naturalWidth > 0);
});

check('a map of six hundred statements is drawn, and typing in it goes on', async (page, { folder }) => {
  const large = `claim c: C\n${Array.from({ length: 600 }, (_, i) => `  premise p${i} [likely]: Reason number ${i} of a map with many of them\n`).join('')}`;
  await show(page, folder, large);
  await caretAt(page, 1);
  await page.keyboard.type('laim');
  await keeps(page, text => text.startsWith('claim c: Claim'));
  await drawn(page);
  await page.waitForFunction(() => /Claim/.test(document.querySelector('#stage [data-id=c]').textContent));
});

check('where saying why takes long, it is said to those who ask', async (page, { folder, samples }) => {
  await show(page, folder, readFileSync(join(samples, 'north-korean-troops.arg'), 'utf8'));
  await page.click('#work-out');
  await page.locator('#answer .waterfall li').first().waitFor();
  assert.equal(await page.locator('#work-out').count(), 0);
});
