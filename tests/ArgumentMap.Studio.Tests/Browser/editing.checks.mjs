import assert from 'node:assert/strict';
import { caretAt, check, checked, drawn, flood, keeps, show, words } from './stage.mjs';

const choose = async (page, id) => {
  await page.click(`#stage [data-id=${id}]`);
  await page.locator('#details h2').waitFor();
};

check('what speaks for and against is added in the map, and undone in one step', async (page, { folder }) => {
  await show(page, folder);
  const before = await words(page, '#answer .verdict');
  await choose(page, 'water');
  await page.fill('#new-text', 'The gauge was broken: for weeks');
  await page.click('#add-against');
  assert.equal(await keeps(page, text => text.includes('gauge')), flood.replace('above the mark\n', 'above the mark\n    objection: The gauge was broken: for weeks\n'));
  await drawn(page);
  await page.waitForFunction(text => document.querySelector('#answer .verdict').innerText !== text, before);
  assert.equal(await page.locator('#stage g.card').count(), 4);
  await page.click('#toast button');
  assert.equal(await keeps(page, text => text === flood), flood);
});

check('an item is rated in the map, by a word or with what the slider tried', async (page, { folder }) => {
  await show(page, folder, `${flood}// a comment stays\n`);
  await choose(page, 'water');
  await page.selectOption('#rating', 'unlikely');
  assert.equal(await keeps(page, text => text.includes('water [unlikely]')), `${flood.replace('[very likely]', '[unlikely]')}// a comment stays\n`);
  await drawn(page);
  await page.locator('#what-if').focus();
  await page.keyboard.press('End');
  await page.locator('.slider button:has-text("Write it down")').click();
  await keeps(page, text => text.includes('water [1]'));
  assert.ok(await page.locator('#trial').isHidden());
});

check('a card is moved below another one, by hand and by name', async (page, { folder }) => {
  await show(page, folder);
  const middle = async id => {
    const { x, y, width } = await page.locator(`#stage [data-id=${id}] .box`).boundingBox();
    return [x + width / 2, y + 12];
  };
  await page.mouse.move(...await middle('repairs'));
  await page.mouse.down();
  await page.mouse.move(...await middle('water'), { steps: 6 });
  await page.mouse.up();
  const moved = await keeps(page, text => text.includes('    objection repairs'));
  assert.equal(moved, flood.replace('  objection', '    objection'));
  await drawn(page);
  await choose(page, 'repairs');
  await page.selectOption('#move', 'closed');
  assert.equal(await keeps(page, text => text === flood), flood);
});

check('what cannot be done in the map is refused in words', async (page, { folder }) => {
  await show(page, folder);
  await choose(page, 'closed');
  await page.selectOption('#move', 'water');
  await page.locator('#toast').waitFor();
  assert.ok((await words(page, '#toast')).length > 20);
  assert.equal(await keeps(page, () => true), flood);
});

check('an item is removed with what is below it', async (page, { folder }) => {
  await show(page, folder, flood.replace('above the mark\n', 'above the mark\n    objection: The gauge was broken\n'));
  await choose(page, 'water');
  await page.click('#remove');
  assert.equal(await keeps(page, text => !text.includes('water')), flood.replace(/  premise water.*\n/, ''));
  assert.ok(await page.locator('#details').isHidden());
});

check('the language completes words, ids and ratings', async (page, { folder }) => {
  await show(page, folder);
  await caretAt(page, 4);
  await page.keyboard.press('Enter');
  await checked(page, () => page.keyboard.type('obj', { delay: 60 }));
  await page.locator('.cm-tooltip-autocomplete li[aria-selected]', { hasText: 'objection' }).waitFor();
  await page.waitForTimeout(150);
  await page.keyboard.press('Enter');
  await keeps(page, text => text.includes('\n  objection: '));
  for (let i = 0; i < 2; i++)
    await page.keyboard.press('ArrowLeft');
  await checked(page, () => page.keyboard.type(' [unl', { delay: 60 }));
  await page.locator('.cm-tooltip-autocomplete li', { hasText: 'unlikely' }).first().waitFor();
  await page.waitForTimeout(150);
  await page.keyboard.press('Enter');
  await keeps(page, text => /objection \[(very )?unlikely/.test(text));
});

check('what can be added below an item is what the language allows there', async (page, { folder }) => {
  const text = flood.replace('claim', 'question why: Why did it close?\n  claim').replace('  premise', '    premise').replace('  objection', '    objection');
  await show(page, folder, text);
  const offered = () => page.locator('.adding button').allInnerTexts();
  await choose(page, 'water');
  assert.deepEqual(await offered(), ['+ for', '− against', '+ source']);
  await page.fill('#new-text', 'Report of the gauge');
  await page.click('#add-source');
  await keeps(page, kept => kept.includes('above the mark\n      source: Report of the gauge\n'));
  await drawn(page);
  await choose(page, 'why');
  assert.deepEqual(await offered(), ['+ answer']);
  await page.fill('#new-text', 'Somebody forgot to open it');
  await page.keyboard.press('Enter');
  await keeps(page, kept => kept.endsWith('\n  claim: Somebody forgot to open it\n'));
});
