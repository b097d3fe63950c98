// Runs the page in a browser: node checks.mjs chromium folder argmap.dll [part of a name]. Writes one line of JSON per check: its name and what went wrong.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { chromium } from 'playwright-core';

const [, , browserPath, folder, argmap, only = ''] = process.argv;
const checks = [];
const check = (name, run, options = {}) => checks.push({ name, run, options });
const desktop = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' };
const window1400 = { viewport: { width: 1400, height: 1000 }, reducedMotion: 'reduce' };
const phone390 = { ...phone, viewport: { width: 390, height: 844 } };
const samples = ['bridge', 'insulin-pump', 'job-queue', 'lost-ferry', 'north-korean-troops', 'outage', 'stomach-ulcers'];
const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const address = name => pathToFileURL(join(folder, `${name}.html`)).href;

const place = page => page.evaluate(() => {
  const { x, y, width } = document.querySelector('#stage svg').getBoundingClientRect();
  return { x, y, width };
});
const box = (page, id) => page.evaluate(id => {
  const { x, y, width, height } = document.querySelector(`g.card[data-id="${id}"]`).getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2, width, height };
}, id);
const isShown = (page, id) => page.evaluate(id => getComputedStyle(document.querySelector(`g.card[data-id="${id}"]`)).display !== 'none', id);
/** The cards that are shown, with their places in the window. */
const shownCards = page => page.evaluate(() => [...document.querySelectorAll('#stage g.card:not(.off)')].map(card => {
  const { x, y, width, height } = card.querySelector('.box')?.getBoundingClientRect() ?? card.getBoundingClientRect();
  return { id: card.dataset.id ?? card.dataset.ref ?? card.textContent.trim(), isFrame: card.classList.contains('frame'), x, y, width, height };
}));
const overlaps = boxes => boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => !a.isFrame && !b.isFrame
  && a.x + a.width > b.x + 0.5 && b.x + b.width > a.x + 0.5 && a.y + a.height > b.y + 0.5 && b.y + b.height > a.y + 0.5).map(b => `${a.id} and ${b.id}`));
const choose = (page, id) => page.evaluate(id => document.querySelector(`[id="item:${id}"] > .row`).click(), id);
const text = (page, selector) => page.evaluate(selector => document.querySelector(selector)?.innerText ?? null, selector);
const setDay = (page, day) => page.evaluate(day => {
  const slider = document.getElementById('day');
  slider.value = day;
  slider.dispatchEvent(new Event('input'));
}, day);
const focused = page => page.evaluate(() => document.activeElement.closest('[data-id]')?.dataset.id ?? (document.activeElement.closest('li')?.id || document.activeElement.id || document.activeElement.tagName.toLowerCase()));
const near = (a, b, by = 1) => assert.ok(Math.abs(a - b) <= by, `${a} is not near ${b}`);

/** The script of a page goes on after the page is loaded, until it says that it is ready. */
function awaitReady(page) {
  for (const name of ['goto', 'reload']) {
    const load = page[name].bind(page);
    page[name] = async (...options) => {
      await load(...options);
      await page.waitForSelector('html.ready');
    };
  }
}

check('a small map is shown completely at first', async page => {
  const stage = await page.locator('#stage').boundingBox(), { x, y, width } = await place(page);
  assert.ok(x >= stage.x && y >= stage.y && x + width <= stage.x + stage.width + 1);
});

check('a drag pans the map', async page => {
  const before = await place(page);
  const { x, y } = await page.locator('#stage').boundingBox();
  await page.mouse.move(x + 20, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + 70, y + 50, { steps: 4 });
  await page.mouse.up();
  const after = await place(page);
  near(after.x - before.x, 50, 6);
  near(after.y - before.y, 30, 6);
  assert.equal(await page.locator('#details').isVisible(), false);
});

check('the wheel zooms around the pointer', async page => {
  const before = await box(page, 'repairs');
  await page.mouse.move(before.x, before.y);
  await page.mouse.wheel(0, -200);
  await page.waitForFunction(width => document.querySelector('g.card[data-id="repairs"]').getBoundingClientRect().width > width * 1.2, before.width);
  const after = await box(page, 'repairs');
  near(after.x, before.x, 3);
  near(after.y, before.y, 3);
});

check('buttons and keys zoom and fit', async page => {
  const { width } = await place(page);
  await page.click('#zoom-in');
  near((await place(page)).width, width * 1.25);
  await page.click('#zoom-out');
  near((await place(page)).width, width);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  near((await place(page)).width, width * 1.5625, 2);
  await page.keyboard.press('0');
  near((await place(page)).width, width);
});

check('two fingers pinch and one pans', async page => {
  await page.click('[data-view=map]');
  const touch = await page.context().newCDPSession(page);
  const send = (type, ...points) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const before = await place(page);
  await send('touchStart', [150, 400], [210, 400]);
  for (let i = 1; i <= 6; i++)
    await send('touchMove', [150 - 10 * i, 400], [210 + 10 * i, 400]);
  await send('touchEnd');
  const pinched = await place(page);
  assert.ok(pinched.width > before.width * 2, `${pinched.width} from ${before.width}`);
  await send('touchStart', [100, 500]);
  for (let i = 1; i <= 6; i++)
    await send('touchMove', [100 + 10 * i, 500]);
  await send('touchEnd');
  const panned = await place(page);
  near(panned.width, pinched.width);
  assert.ok(panned.x > pinched.x + 30, `${panned.x} from ${pinched.x}`);
}, { on: phone });

check('search goes to the first hit at once, lists and marks all, goes on and back, and ends', async page => {
  await page.keyboard.press('/');
  await page.keyboard.type('PERMIT');
  assert.equal(await text(page, '#found'), '1 of 2');
  assert.equal(await page.locator('#stage .hit').count(), 2);
  assert.equal(await page.locator('#outline .row.hit').count(), 2);
  assert.deepEqual(await page.locator('#hits li').allInnerTexts(), ['objection The repair permit starts a week later', 'source Permit 4411, public works office']);
  assert.deepEqual(await page.locator('#hits mark').allInnerTexts(), ['permit', 'Permit']);
  await page.keyboard.press('Enter');
  assert.equal(await text(page, '#found'), '1 of 2');
  assert.equal(await text(page, '#details h2'), 'The repair permit starts a week later');
  await page.keyboard.press('Enter');
  assert.equal(await text(page, '#details h2'), 'Permit 4411, public works office');
  await page.keyboard.press('Shift+Enter');
  assert.equal(await text(page, '#details h2'), 'The repair permit starts a week later');
  assert.equal(await focused(page), 'query');
  await page.keyboard.press('Escape');
  assert.equal(await page.inputValue('#query'), '');
  assert.equal(await page.locator('.hit').count(), 0);
  assert.equal(await page.locator('#hits').isVisible(), false);
});

check('a hit has the colour of hits whatever its verdict, and is in view at once', async page => {
  for (const [words, id] of [['rules demand', 'rule'], ['suspended', 'the-rules-were-suspended-that-week'], ['permit starts', 'the-repair-permit-starts-a-week-later']]) {
    const colour = await page.evaluate(([words, id]) => {
      const query = document.getElementById('query');
      query.value = words;
      query.dispatchEvent(new Event('input'));
      return getComputedStyle(document.querySelector(`g.card[data-id="${id}"] .box`)).fill;
    }, [words, id]);
    assert.equal(colour, 'rgb(255, 226, 138)', id);
    const stage = await page.locator('#stage').boundingBox(), item = await box(page, id);
    assert.ok(item.x > stage.x && item.x < stage.x + stage.width && item.y > stage.y && item.y < stage.y + stage.height);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('#outline .row.current')).backgroundColor), 'rgb(255, 226, 138)');
  }
});

check('search finds ids, tags, sources and locators', async page => {
  for (const [words, count] of [['#timeline', '1 of 1'], ['closed-by-flood', '1 of 1'], ['log lines', '1 of 1'], ['courier', '1 of 2'], ['nowhere', 'none']]) {
    await page.fill('#query', words);
    assert.equal(await text(page, '#found'), count, words);
  }
  assert.equal(await page.getAttribute('#found', 'aria-live'), 'polite');
  assert.equal(await page.isDisabled('#next'), true);
});

check('a collapsed card stays in place, counts what it hides, and the rest is laid out anew', async page => {
  const before = await box(page, 'closed-by-flood'), all = await shownCards(page);
  await choose(page, 'repairs');
  const chosen = await box(page, 'repairs');
  await page.click('#fold');
  assert.equal(await isShown(page, 'the-repair-permit-starts-a-week-later'), false);
  assert.equal(await isShown(page, 'water-high'), true);
  assert.equal(await page.evaluate(() => document.querySelector('.stub:not(.off)').textContent), '+ 1 more: 0 for, 1 against');
  const after = await box(page, 'repairs');
  near(after.x, chosen.x);
  near(after.y - after.height / 2, chosen.y - chosen.height / 2);
  near(before.width, (await box(page, 'closed-by-flood')).width);
  assert.equal(await page.locator('[id="item:the-repair-permit-starts-a-week-later"]').isVisible(), false);
  assert.equal(await text(page, '#fold'), 'Expand');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  assert.equal(await isShown(page, 'the-repair-permit-starts-a-week-later'), true);
  assert.equal((await shownCards(page)).length, all.length);
});

check('collapse all leaves the theses in view and no empty frame, expand all shows all', async page => {
  for (const id of ['collapse-all', 'expand-all', 'collapse-all'])
    await page.click(`#${id}`);
  const stage = await page.locator('#stage').boundingBox(), cards = await shownCards(page);
  assert.deepEqual(cards.map(card => card.id), ['soldiers-took-part', 'About the sources\n+ 2 more']);
  assert.ok(cards[0].x >= stage.x && cards[0].y >= stage.y && cards[0].x + cards[0].width <= stage.x + stage.width && cards[0].y + cards[0].height <= stage.y + stage.height);
  assert.match(await page.evaluate(() => document.querySelector('.stub:not(.off)').textContent), /^\+ \d+ more: \d+ for, \d+ against$/);
  await page.click('#expand-all');
  assert.equal(await page.locator('#stage g.card.off').count(), 0);
  assert.deepEqual(overlaps(await shownCards(page)), []);
}, { map: 'north-korean-troops' });

check('the script lays cards out as the core does', async () => {
  const context = createContext({});
  runInContext(readFileSync(new URL('layout.js', import.meta.url), 'utf8') + '\nglobalThis.layOut = layOut;', context);
  for (const name of [...samples, 'large']) {
    const page = readFileSync(join(folder, `${name}.html`), 'utf8');
    const data = JSON.parse(page.match(/<script type="application\/json" id="data">(.*?)<\/script>/s)[1]);
    const cards = [];
    for (let i = 0; i < data.cards.length; i += 6) {
      const [kind, , width, height, inside, below] = data.cards.slice(i, i + 6);
      cards.push({ kind, size: [width, height], counts: [inside, below] });
    }
    let next = data.tops;
    for (const card of cards)
      [card.inside, card.below] = card.counts.map(count => cards.slice(next, next += count));
    const places = new Map(context.layOut(cards.slice(0, data.tops), card => card.size, card => card.inside, card => card.below, 1.4, data.layout).map(place => [place.card, place]));
    // The picture as the core wrote it has frames first.
    const groups = [...page.matchAll(/<g class="card [^>]*transform="translate\((\d+) (\d+)\)">\s*(?:<rect class="box" width="(\d+)" height="(\d+)")?/g)];
    const ordered = [...cards.filter(card => card.kind === 2), ...cards.filter(card => card.kind !== 2)];
    assert.equal(groups.length, cards.length, name);
    ordered.forEach((card, i) => {
      const { x, y, width, height } = places.get(card), [, left, top, w = width, h = height] = groups[i];
      assert.deepEqual([x + data.layout.margin, y + data.layout.margin, width, height], [+left, +top, +w, +h], `${name}, card ${i}`);
    });
  }
});

check('a picture opens as far as it can be read, in every sample', async page => {
  for (const name of samples) {
    await page.goto(address(name));
    const { scale, width, height, right, bottom } = await page.evaluate(() => {
      const svg = document.querySelector('#stage svg'), frame = document.getElementById('stage').getBoundingClientRect(), box = svg.getBoundingClientRect();
      return { scale: box.width / svg.viewBox.baseVal.width, width: frame.width, height: frame.height, right: box.right - frame.left, bottom: box.bottom - frame.top };
    });
    assert.ok(13 * scale >= 9, `${name}: text of ${13 * scale} px`);
    assert.ok(right <= width + 1 && bottom <= height + 1, `${name}: ${right} × ${bottom} in ${width} × ${height}`);
    assert.deepEqual(overlaps(await shownCards(page)), [], name);
    assert.ok((await shownCards(page)).length > 5, name);
  }
}, { on: window1400 });

const answerIsSeen = async page => {
  for (const sample of samples) {
    await page.goto(address(sample));
    for (const part of ['.thesis h2', '.thesis .verdict']) {
      const { y, height } = await page.locator(part).first().boundingBox();
      assert.ok(y >= 0 && y + height <= page.viewportSize().height, `${sample}: ${part}`);
    }
    assert.match(await text(page, '.thesis .verdict'), /^(✓ accepted|✗ rejected|\? undecided)/i);
  }
};
check('thesis and verdict are in the first screen of a window', answerIsSeen, { on: window1400 });
check('thesis and verdict are in the first screen of a phone', answerIsSeen, { on: phone390 });

check('search opens what hides a result', async page => {
  await page.click('#collapse-all');
  await page.fill('#query', '4411,');
  assert.equal(await isShown(page, 'the-repair-permit-starts-a-week-later'), true);
  assert.equal(await page.locator('[id="item:permit-4411-public-works-office"]').isVisible(), true);
});

check('details show everything about an item', async page => {
  const { x, y } = await box(page, 'water-high');
  await page.mouse.click(x, y);
  const shown = await text(page, '#details');
  for (const part of ['premise', 'The water stood above the closing mark', 'accepted strength 0.90, very likely (0.85–0.90)', '0.90 (not rated)', '2 sources, 1 independent', 'log lines 40-52', 'City Courier, morning edition', 'water-high', 'Speaks for', 'Premise of'])
    assert.ok(shown.includes(part), `'${part}' is missing in: ${shown}`);
  assert.match(shown, /As of 2025-03-01, “The water stood above the closing mark” is accepted, very likely, with a strength of 0\.90/);
  await page.click('#details section .go:has-text("City Courier, morning edition")');
  assert.equal(await text(page, '#details h2'), 'City Courier, morning edition');
  assert.ok((await text(page, '#details')).includes('2025-02-12'));
});

check('in a window without room for three columns, details leave the map as it is', async page => {
  const before = await box(page, 'soldiers-took-part'), stage = await page.locator('#stage').boundingBox();
  await choose(page, 'soldiers-took-part');
  assert.deepEqual(await page.locator('#stage').boundingBox(), stage);
  assert.deepEqual(await box(page, 'soldiers-took-part'), before);
  const panel = await page.locator('#details').boundingBox();
  assert.ok(panel.x + panel.width <= stage.x + 1, `${panel.x + panel.width} over ${stage.x}`);
  assert.ok(!(await text(page, '#details')).includes('null'));
  await page.click('[data-view=map]');
  assert.ok((await page.locator('#stage').boundingBox()).width > 400);
  await page.click('#close');
  assert.equal((await page.locator('#stage').boundingBox()).width, 900);
}, { map: 'north-korean-troops', on: { ...desktop, viewport: { width: 900, height: 800 } } });

check('details lead back to the thesis', async page => {
  await choose(page, 'the-repair-permit-starts-a-week-later');
  assert.deepEqual(await page.locator('#details .way li').allInnerTexts(), ['The bridge closed because of the flood', 'Repairs had already closed the bridge']);
  await page.click('#details .way li:first-child .go');
  assert.equal(await text(page, '#details h2'), 'The bridge closed because of the flood');
});

check('from load to the reason for a reason takes at most six keys', async page => {
  for (const key of ['/', 'w', 'a', 't', 'e', 'Enter'])
    await page.keyboard.press(key);
  assert.match(await text(page, '#details .why'), /“The water stood above the closing mark” is accepted/);
});

check('a link to an item is copied', async page => {
  await choose(page, 'repairs');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => {});
  await page.click('#copy');
  await page.waitForFunction(() => document.getElementById('copy').textContent !== 'Copy link');
  assert.equal(await text(page, '#copy'), 'Copied');
});

check('the map is saved as SVG and PNG', async page => {
  for (const [id, extension] of [['save-svg', 'svg'], ['save-png', 'png']]) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(`#${id}`)]);
    assert.equal(download.suggestedFilename(), `bridge.${extension}`);
    const saved = readFileSync(await download.path());
    if (extension === 'png') {
      assert.deepEqual([...saved.subarray(1, 4)], [...Buffer.from('PNG')]);
      assert.ok(saved.readUInt32BE(16) > 800, `${saved.readUInt32BE(16)} wide`);
    } else {
      const svg = saved.toString();
      assert.ok(!svg.includes('var(') && !svg.includes('style=') && svg.includes('The bridge closed because of'), svg.slice(0, 400));
    }
  }
});

check('details list what speaks for and against', async page => {
  await choose(page, 'closed-by-flood');
  const headings = await page.locator('#details h3').allInnerTexts();
  assert.deepEqual(headings, ['For it 2', 'Against it 1', 'About it']);
  assert.equal(await page.evaluate(() => location.hash), '#item:closed-by-flood');
});

check('only safe addresses become links', async page => {
  await choose(page, 'c');
  assert.deepEqual(await page.locator('#details a').evaluateAll(links => links.map(link => [link.getAttribute('href'), link.rel])), [['https://example.org/?a=1&b=2', 'noopener noreferrer']]);
  assert.ok((await text(page, '#details')).includes('javascript:alert(1)'));
  assert.equal(await page.locator('svg a[href]').count(), 0);
}, { map: 'links' });

check('the slider changes strengths, verdicts and presence', async page => {
  await choose(page, 'soldiers-took-part');
  assert.ok((await text(page, '#details')).includes('accepted strength 0.94, very likely (0.88–1.00)'));
  const day = await page.evaluate(() => JSON.parse(document.getElementById('data').textContent).days.findIndex(({ day }) => day === '2024-10-10'));
  await setDay(page, day);
  assert.match(await text(page, '#day-name'), /^2024-10-10/);
  assert.ok((await text(page, '#details')).includes('undecided strength 0.50, roughly even chance (0.35–0.64)'));
  assert.match(await text(page, '#details'), /As of 2024-10-10, “North Korean soldiers took part in the war on Russia's side” is undecided/);
  assert.match(await text(page, '.thesis .verdict'), /^\? undecided 0\.50, roughly even chance \(0\.35–0\.64\)/i);
  assert.match(await text(page, '.thesis .other-day'), /^As of 2024-10-10, “North Korean soldiers took part/);
  assert.equal(await page.locator('#answer .own').first().isVisible(), false);
  assert.equal(await page.evaluate(() => document.querySelector('g.card[data-id="soldiers-took-part"] .score').textContent), '0.50 roughly even chance?');
  assert.equal(await page.evaluate(() => document.querySelector('g.card[data-id="russia-confirms"]').classList.contains('absent')), true);
  assert.ok((await text(page, '[id="item:russia-confirms"] > .row')).includes('not yet known'));
  await page.click('#day-before');
  assert.match(await text(page, '#day-name'), /^2024-10-08/);
  await page.keyboard.press('.');
  assert.match(await text(page, '#day-name'), /^2024-10-10/);
  assert.match(await page.getAttribute('#day', 'aria-valuetext'), /^2024-10-10: .*came: “/);
  assert.match(await text(page, '#day-news'), /came: “/);
  await page.click('.thesis .back');
  assert.equal(await page.locator('#answer .own').first().isVisible(), true);
  assert.match(await text(page, '.thesis .verdict'), /^✓ accepted 0\.94/i);
  // The days go by while the browser is asked, so they are noted as they come.
  await page.evaluate(() => {
    const [day, play] = ['day', 'play'].map(id => document.getElementById(id));
    window.days = [];
    new MutationObserver(() => window.days.push([day.value, day.getAttribute('aria-valuetext'), play.getAttribute('aria-label')]))
      .observe(day, { attributeFilter: ['aria-valuetext'] });
  });
  await page.click('#play');
  await page.waitForFunction(() => window.days.length > 1);
  const [first, second] = await page.evaluate(() => window.days);
  assert.deepEqual([first[0], first[2]], ['0', 'Pause']);
  assert.ok(first[1].includes('the first day'), first[1]);
  assert.equal(second[0], '1');
  await page.click('#play');
}, { map: 'north-korean-troops' });

check('keys walk through the picture', async page => {
  const start = '#picture svg g.card[tabindex="0"]';
  assert.equal(await page.locator(start).count(), 1);
  await page.focus(start);
  assert.equal(await focused(page), 'closed-by-flood');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), 'water-high');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), 'by-rule');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), 'repairs');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), 'the-repair-permit-starts-a-week-later');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await focused(page), 'closed-by-flood');
  assert.equal(await page.evaluate(() => document.activeElement.matches(':focus-visible')), true);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement === document.querySelector('#details h2')), true);
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'closed-by-flood');
  assert.equal(await page.locator('#details').isVisible(), false);
});

check('keys walk through the outline', async page => {
  await page.focus('[id="item:water-high"]');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), 'item:gauge');
  await page.keyboard.press('End');
  assert.equal(await focused(page), 'li');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await focused(page), 'item:courier');
  await page.keyboard.press('Home');
  assert.equal(await focused(page), 'item:closed-by-flood');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.getAttribute('[id="item:closed-by-flood"]', 'aria-expanded'), 'false');
  assert.equal(await isShown(page, 'water-high'), false);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), 'item:water-high');
  await page.keyboard.press('Enter');
  assert.equal(await text(page, '#details h2'), 'The water stood above the closing mark');
});

check('the tab key reaches every part and leaves it', async page => {
  await choose(page, 'repairs');
  await page.evaluate(() => document.activeElement.blur());
  const seen = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => document.activeElement === document.body ? 'body' : document.activeElement.closest('header, #answer, #outline, #picture, #details, #days, .skip')?.id || document.activeElement.closest('header, .skip')?.className || 'header'));
  }
  for (const part of ['skip', 'header', 'answer', 'outline', 'picture', 'details', 'days'])
    assert.ok(seen.includes(part), `${part} is not in ${[...new Set(seen)]}`);
  assert.ok(seen.lastIndexOf('header') > seen.indexOf('days') || seen.includes('body'), 'the tab key stays inside');
});

check('help opens, closes and can switch shortcuts off', async page => {
  await page.keyboard.press('?');
  assert.equal(await page.locator('#help').isVisible(), true);
  await page.uncheck('#keys');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#help').isVisible(), false);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('?');
  assert.equal(await page.locator('#help').isVisible(), false);
});

check('on a phone nothing is cut off and everything is large enough to touch', async page => {
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  assert.equal(await page.locator('#outline').isVisible(), true);
  await page.tap('[id="item:closed-by-flood"] > .row');
  await page.tap('[data-view=map]');
  assert.equal(await page.locator('#stage svg').isVisible(), true);
  const small = await page.evaluate(() => [...document.querySelectorAll('button, #outline .row, input[type=search]')]
    .filter(element => element.checkVisibility() && !element.closest('.why, .standing'))
    .filter(element => element.getBoundingClientRect().height < 40 || element.getBoundingClientRect().width < 40)
    .map(element => element.outerHTML.slice(0, 80)));
  assert.deepEqual(small, []);
  const outside = await page.evaluate(() => [...document.querySelectorAll('header button, header input, #days *, #details *')]
    .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > 361).map(element => element.outerHTML.slice(0, 80)));
  assert.deepEqual(outside, []);
}, { on: phone });

check('on a phone details are a sheet at the bottom', async page => {
  await page.tap('[id="item:closed-by-flood"] > .row');
  const sheet = await page.locator('#details').boundingBox();
  near(sheet.y + sheet.height, 740);
  near(sheet.width, 360);
  assert.ok(sheet.height < 740 * 0.65);
  await page.tap('#close');
  assert.equal(await page.locator('#details').isVisible(), false);
}, { on: phone });

check('a printed page has the picture and the whole outline', async page => {
  await page.click('#collapse-all');
  await page.click('#expand-all');
  await page.evaluate(() => document.querySelector('[id="item:by-rule"] .twist').click());
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.equal(await page.locator('.tools').isVisible(), false);
  assert.equal(await page.locator('#days').isVisible(), false);
  const rows = page.locator('#outline .row');
  for (let i = 0; i < await rows.count(); i++)
    assert.equal(await rows.nth(i).isVisible(), true);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('#stage svg')).transform), 'none');
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('h1')).color), 'rgb(26, 26, 26)');
  assert.ok((await page.pdf()).length > 10_000);
});

check('printed text is at least 7 points high, on as many sheets as that takes', async page => {
  await page.click('#expand-all');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const sheets = await page.evaluate(() => [...document.querySelectorAll('.sheet')].map(sheet => {
    const box = sheet.getBoundingClientRect(), { width, y, height } = sheet.viewBox.baseVal;
    const cards = [...sheet.querySelectorAll('.card:not(.frame)')].map(card => {
      const [, top] = card.style.transform.match(/translate\(.*, (\d+)px\)/), { height } = card.querySelector('.box')?.getBBox() ?? card.getBBox();
      return { name: card.dataset.card, top: +top, bottom: +top + height };
    });
    return { scale: box.width / width, width: box.width, height: box.height, from: y, to: y + height, cards };
  }));
  assert.ok(sheets.length > 1, `${sheets.length} sheets`);
  for (const sheet of sheets) {
    assert.ok(13 * sheet.scale * 0.75 >= 7, `${13 * sheet.scale * 0.75} points`);
    assert.ok(sheet.width <= 700.5 && sheet.height <= 931, `${sheet.width} × ${sheet.height}`);
  }
  // Each card stands on one sheet, whole.
  for (const { from, to, cards } of sheets)
    cards.forEach(card => assert.ok(card.top >= from && card.bottom <= to, `${card.name}: ${card.top} to ${card.bottom} in ${from} to ${to}`));
  const names = sheets.flatMap(sheet => sheet.cards.map(card => card.name));
  assert.equal(new Set(names).size, names.length);
  assert.equal(names.length, await page.locator('#stage g.card:not(.frame)').count());
  const small = await page.evaluate(() => [...document.querySelectorAll('#answer *, #outline *, h1')].filter(element => element.checkVisibility() && element.innerText?.trim())
    .map(element => parseFloat(getComputedStyle(element).fontSize) * 0.75).filter(size => size < 7));
  assert.deepEqual(small, []);
}, { map: 'north-korean-troops' });

const axeFindsNothing = scheme => async page => {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  for (const sample of ['bridge', 'north-korean-troops', 'outage']) {
    await page.goto(address(sample));
    await page.evaluate(axe);
    for (const isOpen of [false, true]) {
      if (isOpen)
        await page.evaluate(() => document.querySelector('#outline li.claim > .row').click());
      const found = await page.evaluate(() => axe.run());
      assert.deepEqual(found.violations.map(({ id, nodes }) => `${sample}: ${id} ${nodes[0].html.slice(0, 120)}`), []);
    }
  }
};
check('axe finds nothing in a light window', axeFindsNothing('light'), { on: window1400, bypass: true });
check('axe finds nothing in a dark window', axeFindsNothing('dark'), { on: window1400, bypass: true });
check('axe finds nothing on a light phone', axeFindsNothing('light'), { on: phone390, bypass: true });
check('axe finds nothing on a dark phone', axeFindsNothing('dark'), { on: phone390, bypass: true });

/** The lowest contrast of visible text with its background. */
const contrast = page => page.evaluate(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const background = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255)
        return colour;
    }
    return [255, 255, 255];
  };
  const worst = { ratio: 21, words: '' };
  const compare = (element, front, back) => {
    const [a, b] = [light(front), light(back)].sort((a, b) => b - a);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < worst.ratio)
      Object.assign(worst, { ratio, words: element.textContent.trim() });
  };
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility() || element.closest('svg, script') || element.matches(':disabled') || ![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
      continue;
    compare(element, rgba(getComputedStyle(element).color), background(element));
  }
  for (const element of document.querySelectorAll('#stage svg .card text')) {
    if (!element.checkVisibility())
      continue;
    const shape = element.closest('.card').querySelector('.box');
    compare(element, rgba(getComputedStyle(element).fill), shape ? rgba(getComputedStyle(shape).fill) : background(element.closest('#picture')));
  }
  return worst;
});

check('text is easy to read in light and dark', async page => {
  await choose(page, 'soldiers-took-part');
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const day of [3, 12]) {
      await setDay(page, day);
      const { ratio, words } = await contrast(page);
      assert.ok(ratio >= 4.5, `${scheme}: ${ratio} at '${words}'`);
    }
  }
}, { map: 'north-korean-troops' });

check('dark mode follows the system and the button', async page => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const fill = () => page.evaluate(() => getComputedStyle(document.querySelector('g.card.claim .edge')).fill);
  assert.equal(await ground(), 'rgb(250, 249, 246)');
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.equal(await ground(), 'rgb(21, 24, 28)');
  assert.equal(await fill(), 'rgb(138, 184, 245)');
  await page.click('#theme');
  assert.equal(await ground(), 'rgb(250, 249, 246)');
  assert.equal(await fill(), 'rgb(31, 78, 140)');
  await page.reload();
  assert.equal(await ground(), 'rgb(250, 249, 246)');
});

check('nothing moves with reduced motion', async page => {
  await page.click('#zoom-in');
  assert.equal(await page.evaluate(() => document.querySelector('#stage svg').classList.contains('glides')), false);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.click('#zoom-in');
  assert.equal(await page.evaluate(() => document.querySelector('#stage svg').classList.contains('glides')), true);
});

check('parts have names and roles', async page => {
  for (const [role, name] of [['navigation', 'Outline'], ['region', 'Map'], ['tree', 'Outline'], ['group', 'Zoom'], ['search', null], ['main', null], ['banner', null], ['slider', 'As of'], ['region', 'Answer']])
    assert.equal(await page.getByRole(role, name ? { name, exact: true } : {}).count(), 1, role);
  assert.equal(await page.getByRole('button', { name: 'claim: The bridge closed because of the flood, accepted 0.90' }).count(), 1);
  assert.equal(await page.getByRole('treeitem', { name: 'premise: The water stood above the closing mark, accepted 0.90, for it' }).count(), 2);
  const nameless = await page.evaluate(() => [...document.querySelectorAll('button, input')].filter(element => !(element.getAttribute('aria-label') || element.innerText || element.labels?.length || element.textContent)).map(element => element.outerHTML));
  assert.deepEqual(nameless, []);
  await choose(page, 'repairs');
  assert.equal(await page.getByRole('complementary', { name: 'Details' }).count(), 1);
});

check('without scripting there are answer, picture and outline, with scores', async page => {
  assert.match(await text(page, '#answer'), /The bridge closed because of the flood\s+✓ accepted 0\.90, very likely \(0\.78–0\.91\)\?/i);
  assert.match(await text(page, '#answer'), /\+0\.15\s+The water stood above the closing mark/);
  assert.equal(await page.evaluate(() => document.querySelector('g.card[data-id="water-high"] .score').textContent), '0.90 very likely');
  assert.ok((await text(page, '[id="item:water-high"] > .row')).endsWith('✓ 0.90'));
  assert.equal(await page.locator('#stage svg').isVisible(), true);
  assert.equal(await page.locator('[id="item:the-rules-were-suspended-that-week"]').isVisible(), true);
  assert.equal(await page.locator('.tools').isVisible(), false);
  assert.ok((await text(page, '#outline')).includes('date: 2025-02-20'));
}, { on: { ...desktop, javaScriptEnabled: false } });

check('hostile texts stay texts', async page => {
  await choose(page, 'c');
  assert.equal(await text(page, '#details h2'), '</script><script>window.broken = 1</script><!-- <img src=x onerror="window.broken=1">');
  assert.ok((await text(page, '#details')).includes('<svg onload=window.broken=1> ${window.broken=1} `x`'));
  assert.equal(await page.evaluate(() => window.broken), undefined);
  assert.equal(await page.locator('img, #outline style, #details style').count(), 0);
  assert.equal(await page.locator('script').count(), 3);
  for (const id of ['constructor', 'toString', 'details']) {
    await choose(page, id);
    assert.ok((await text(page, '#details dl')).includes(id));
  }
  assert.ok((await text(page, '#outline')).includes('{{data}} {{script}}'));
  assert.equal(await page.title(), '</title><script>window.broken = 1</script> "\'&amp;');
}, { map: 'hostile' });

check('a map of 2000 statements is reachable in every part', async page => {
  await page.fill('#query', 's1987');
  await page.keyboard.press('Enter');
  assert.equal(await text(page, '#found'), '1 of 1');
  const stage = await page.locator('#stage').boundingBox();
  if (await page.locator('g.card[data-id="s1987"]').count() > 0) {
    const item = await box(page, 's1987');
    assert.ok(item.x > stage.x && item.x < stage.x + stage.width && item.y > stage.y && item.y < stage.y + stage.height);
    assert.ok(item.width > 60, `too small to read: ${item.width}`);
  }
  assert.equal(await page.evaluate(() => {
    const row = document.querySelector('[id="item:s1987"] > .row').getBoundingClientRect(), frame = document.getElementById('side').getBoundingClientRect();
    return row.top >= frame.top - 1 && row.bottom <= frame.bottom + 1;
  }), true);
  await page.click('#collapse-all');
  assert.equal(await page.locator('g.card.claim:not(.off)').count(), 100);
}, { map: 'large' });

check('a large page makes what is shown, at first some of it, and all of it where all is opened', async page => {
  const count = selector => page.locator(selector).count();
  const layouts = () => page.evaluate(() => performance.getEntriesByName('layout').length);
  assert.ok(await layouts() <= 8, `${await layouts()} layouts`);
  assert.ok(await count('#stage g.card') <= 300, `${await count('#stage g.card')} cards`);
  assert.ok(await count('#outline li') <= 400, `${await count('#outline li')} lines`);
  const before = await layouts();
  await page.click('#expand-all');
  assert.equal(await layouts(), before + 1);
  await page.waitForFunction(() => document.querySelectorAll('#outline li[data-item]:not(.reference)').length === 2000);
  await page.waitForFunction(() => document.querySelectorAll('#stage g.card:not(.off)').length === JSON.parse(document.getElementById('data').textContent).cards.length / 6);
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('#outline li[data-item]')].every((line, i, all) => i === 0 || +line.dataset.item > +all[i - 1].dataset.item)), true);
  await page.click('#collapse-all');
  await page.click('#expand-all');
  await page.fill('#query', 's1987');
  assert.equal(await page.locator('g.card.current').getAttribute('data-id'), 's1987');
}, { map: 'large' });

check('a printed large page has the whole outline', async page => {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await page.locator('#outline li[data-item]:not(.reference)').count(), 2000);
}, { map: 'large' });

check('a thesis with very many reasons opens partly, and whole when asked', async page => {
  const shown = await shownCards(page);
  assert.ok(shown.length >= 50 && shown.length <= 75, `${shown.length} cards`);
  assert.deepEqual(shown.slice(0, 3).map(card => card.id), ['c', 'p0', 'p1']);
  const stub = () => page.evaluate(() => document.querySelector('.stub:not(.off)')?.textContent);
  assert.equal(await stub(), `+ ${501 - shown.length} more: ${501 - shown.length} for, 0 against`);
  await page.fill('#query', 'reason 499');
  assert.equal(await isShown(page, 'p499'), true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  assert.equal((await shownCards(page)).length, shown.length);
  await page.evaluate(() => document.querySelector('.stub:not(.off)').dispatchEvent(new Event('click', { bubbles: true })));
  await page.waitForFunction(() => document.querySelectorAll('#stage g.card:not(.off)').length === 501);
  assert.equal(await stub(), undefined);
}, { map: 'wide' });

check('an address leads to its item', async page => {
  await page.goto(`${address('bridge')}#item:repairs`);
  await page.reload();
  assert.equal(await text(page, '#details h2'), 'Repairs had already closed the bridge');
});

check('a page beside an editor marks the item that is written, and opens details only where they are open', async page => {
  const follow = id => page.evaluate(id => {
    history.replaceState(null, '', `#item:${id}`);
    dispatchEvent(new Event('follow'));
    return [document.querySelector('g.card.chosen')?.dataset.id, document.getElementById('details').hidden ? null : document.querySelector('#details h2').textContent];
  }, id);
  assert.deepEqual(await follow('repairs'), ['repairs', null]);
  await page.evaluate(() => dispatchEvent(new Event('leaving')));
  await page.reload();
  assert.deepEqual(await page.evaluate(() => [document.querySelector('g.card.chosen')?.dataset.id, document.getElementById('details').hidden]), ['repairs', true]);
  await choose(page, 'water-high');
  const [id, heading] = await follow('repairs');
  assert.equal(id, 'repairs');
  assert.equal(heading, 'Repairs had already closed the bridge');
});

check('a watched page reloads itself, shows errors and recovers', async page => {
  const map = join(folder, 'watched.arg'), out = join(folder, 'watched.html');
  writeFileSync(map, 'map: Watched\nclaim c: Before\n  premise p: P\n  premise q: Q\n');
  const watch = spawn('dotnet', [argmap, 'render', map, '--watch', '-o', out], { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    await new Promise((resolve, reject) => {
      let said = '';
      watch.stderr.on('data', data => (said += data).includes('watching') && resolve());
      watch.on('exit', code => reject(new Error(`argmap ended with ${code}: ${said}`)));
    });
    await page.goto(address('watched'));
    await choose(page, 'c');
    await page.click('#zoom-in');
    const before = await place(page);
    writeFileSync(map, 'map: Watched\nclaim c: After\n  premise p: P\n  premise q: Q\n');
    await page.waitForFunction(() => document.querySelector('#details h2')?.innerText === 'After');
    near((await place(page)).width, before.width);
    writeFileSync(map, 'map: Watched\nclaim c: After\n  premis p: P\n');
    await page.waitForSelector('.problems');
    const problem = await text(page, '.problems');
    assert.ok(problem.includes('The map as it is now cannot be shown. Below is the last version that could.'), problem);
    assert.ok(problem.includes('watched.arg:3:3: error ARG001') && problem.includes("'premis' is neither a keyword nor a property."), problem);
    assert.equal(await text(page, '#details h2'), 'After');
    writeFileSync(map, 'map: Watched\nclaim c: Fixed\n  premise p: P\n');
    await page.waitForFunction(() => document.querySelector('#details h2')?.innerText === 'Fixed');
    assert.equal(await page.locator('.problems').count(), 0);
    assert.equal(existsSync(`${out}.version.svg`), true);
    watch.removeAllListeners('exit');
    const ended = new Promise(resolve => watch.on('exit', resolve));
    watch.kill('SIGINT');
    await ended;
    assert.equal(existsSync(`${out}.version.svg`), false);
    assert.equal(readFileSync(out, 'utf8').includes('version.svg'), false);
  } finally {
    watch.kill('SIGKILL');
  }
}, { watched: true });

check('Mermaid draws every item and link of a map, with the texts as they are', async page => {
  await page.addScriptTag({ content: readFileSync(new URL('package/dist/mermaid.min.js', import.meta.url), 'utf8') });
  for (const name of [...samples.filter(sample => sample !== 'insulin-pump'), 'hostile', 'diagram']) {
    const map = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const drawn = await page.evaluate(async diagram => {
      mermaid.initialize({ startOnLoad: false });
      document.body.innerHTML = (await mermaid.render('diagram', diagram)).svg;
      const lines = label => label.innerHTML.split(/<br ?\/?>/).map(html => Object.assign(document.createElement('p'), { innerHTML: html }).textContent.replaceAll('\u2060', ''));
      return {
        labels: [...document.querySelectorAll('.node .nodeLabel p')].map(lines),
        edges: document.querySelectorAll('path.flowchart-link').length,
        notes: [...document.querySelectorAll('.edgeLabel p')].map(label => label.textContent),
        sections: [...document.querySelectorAll('.cluster .nodeLabel p')].map(label => label.textContent),
        title: document.querySelector('.flowchartTitleText')?.textContent,
        markup: [...document.querySelectorAll('foreignObject *')].map(element => element.localName).filter(name => !['div', 'span', 'p', 'br'].includes(name)),
        broken: window.broken ?? 0,
      };
    }, readFileSync(join(folder, `${name}.mmd`), 'utf8'));
    const steps = ['inference', 'citation'], items = map.nodes.filter(node => !steps.includes(node.kind));
    // Mermaid draws what is in sections first; a step has a blank label.
    assert.deepEqual(drawn.labels.filter(([kind]) => kind.trim()).map(([, ...text]) => text.join('\n\n')).sort(), items.map(node => node.text ?? '').sort(), name);
    assert.equal(drawn.edges, map.relations.length, name);
    assert.deepEqual(new Set(drawn.sections), new Set(map.sections.map(section => section.title)), name);
    assert.deepEqual(drawn.notes, map.relations.map(link => link.properties?.relevance ?? link.locator).filter(Boolean), name);
    // Of a title Mermaid drops what looks like a script, and has no other way to write it.
    if (name !== 'hostile')
      assert.equal(drawn.title, map.title.replace(/\s+/g, ' '), name);
    assert.deepEqual([drawn.markup, drawn.broken], [[], 0], name);
  }
}, { blank: true });

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** Runs a check in a page of its own. @returns What went wrong; empty if nothing did. */
async function attempt({ run, options }) {
  const context = await browser.newContext({ ...options.on ?? desktop, bypassCSP: options.bypass ?? false });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => {
    const isOwn = /^(data|blob):/.test(request.url()) || (request.isNavigationRequest() && request.url().startsWith('file:')) || (options.watched && /watched\.html\.version\.svg/.test(request.url()));
    if (!isOwn)
      complaints.push(`asked for ${request.url()}`);
  });
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', event => console.error(`violates ${event.violatedDirective}: ${event.blockedURI}`)));
  if (options.on?.javaScriptEnabled !== false)
    awaitReady(page);
  let problem = '';
  try {
    if (!options.blank)
      await page.goto(address(options.map ?? 'bridge'));
    await run(page);
    // The beacon is missing for a moment while it is replaced, and once the watch has ended.
    assert.deepEqual(complaints.filter(complaint => !options.watched || !complaint.includes('ERR_FILE_NOT_FOUND')), []);
  } catch (error) {
    problem = error.stack.split('\n').slice(0, 12).join('\n');
  }
  await context.close();
  return problem;
}

for (const asked of checks.filter(({ name }) => name.includes(only))) {
  // A browser on a busy machine may lose a key: what is wrong is wrong twice.
  const problem = await attempt(asked) && await attempt(asked);
  console.log(JSON.stringify({ name: asked.name, problem }));
}
await browser.close();
