import assert from 'node:assert/strict';
import { addressOf, caretAt, check, checked, drawn, flood, keeps, patience, show, words } from './stage.mjs';

check('a first visit leads to a map with a verdict in two steps', async (page, { folder }) => {
  await page.goto(folder);
  await page.click('#begin');
  await drawn(page);
  assert.equal(await page.locator('#stage g.card').count(), 3);
  assert.match(await words(page, '#answer .verdict'), /Accepted 0\.\d\d, likely/i);
  assert.equal(await words(page, '#count'), 'No problems');
});

check('a mistake is underlined as it is typed, and one key fixes it', async (page, { folder }) => {
  await show(page, folder);
  await caretAt(page, 4);
  await page.keyboard.press('Enter');
  await checked(page, () => page.keyboard.type('premis [likely]: The log is whole'));
  await page.locator('.cm-lintRange-error').waitFor();
  assert.equal(await page.locator('.cm-lintRange-error').innerText(), 'premis');
  assert.match(await words(page, '#here'), /^'premis' is neither a keyword nor a property\. Did you mean the keyword 'premise'\?/);
  assert.match(await words(page, '#count'), /^1 error/);
  await checked(page, () => page.keyboard.press('Control+.'));
  await page.waitForFunction(() => document.getElementById('count').textContent === 'No problems');
  assert.equal(await keeps(page, text => text.includes('premise [likely]: The log')), `${flood.trimEnd()}\n  premise [likely]: The log is whole\n`);
  await checked(page, () => page.keyboard.press('Control+z'));
  await keeps(page, text => text.includes('premis ['));
});

check('with errors the last good map stays, and says that it is not of this text', async (page, { folder }) => {
  await show(page, folder);
  const before = await words(page, '#answer .verdict');
  await caretAt(page, 3);
  await checked(page, () => page.keyboard.type('\nobjction: Unfinished'));
  await page.locator('#stale').waitFor();
  assert.match(await words(page, '#stale'), /^The text has errors\. Map and scores are those of the last text without any\.$/);
  assert.equal(await page.locator('#stage g.card').count(), 3);
  assert.equal(await words(page, '#answer .verdict'), before);
  await checked(page, () => page.keyboard.press('Control+z'));
  await page.locator('#stale').waitFor({ state: 'hidden' });
});

check('a map that begins with errors shows what could be read', async (page, { folder }) => {
  await page.goto('about:blank');
  await page.goto(folder + addressOf('claim c: A claim\n  premis: Something\n  premise: Something else\n'));
  await drawn(page);
  assert.match(await words(page, '#stale'), /The map shows what could be read\./);
  assert.match(await page.locator('#stage').innerText(), /A claim/);
});

check('findings are listed, and lead to their lines', async (page, { folder }) => {
  await show(page, folder);
  await caretAt(page, 4);
  await checked(page, () => page.keyboard.type('\nnonsense: 1\nobjction: Two'));
  await page.waitForFunction(() => /^2 errors/.test(document.getElementById('count').textContent));
  await page.locator('#list .error .go').nth(0).click();
  assert.match(await words(page, '#here'), /'nonsense'/);
  // The first selects the whole word, the second goes on.
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await page.waitForFunction(() => /'objction'/.test(document.getElementById('here').textContent));
});

check('what stands twice in one step is fixed at once', async (page, { folder }) => {
  await show(page, folder, 'claim c: C\n  premis: One\n  objecton: Two\n  premise: Three\n');
  await page.click('#fix-all');
  assert.equal(await keeps(page, text => text.includes('objection')), 'claim c: C\n  premise: One\n  objection: Two\n  premise: Three\n');
});

check('a text is still there after the page is loaded again, each tab with its own', async (page, { folder, context }) => {
  await show(page, folder);
  await caretAt(page, 2);
  await page.keyboard.type(' of spring');
  await keeps(page, text => text.includes('of spring'));
  const other = await context.newPage();
  await show(other, folder, flood);
  await caretAt(other, 2);
  await other.keyboard.type(' of autumn');
  await keeps(other, text => text.includes('of autumn'));
  await Promise.all([page, other].map(tab => tab.reload()));
  await Promise.all([page, other].map(drawn));
  assert.equal(await keeps(page, () => true), flood.replace('flood', 'flood of spring'));
  assert.equal(await keeps(other, () => true), flood.replace('flood', 'flood of autumn'));
  await page.click('#home-button');
  await page.locator('#home [aria-label="Begun in this browser"] .map-card').nth(1).waitFor();
});

check('line ends and letters of all scripts stay as they are', async (page, { folder }) => {
  const text = 'map: Über 水位\r\nclaim c: مستوى الماء 😀\r\n  premis: One\r\n';
  await show(page, folder, text).catch(() => {});
  await page.locator('.cm-lintRange-error').waitFor({ timeout: patience });
  await caretAt(page, 3);
  await checked(page, () => page.keyboard.press('Control+.'));
  assert.equal(await keeps(page, kept => kept.includes('premise')), text.replace('premis', 'premise'));
});
