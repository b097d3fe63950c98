import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addressOf, caretAt, check, drawn, flood, keeps, show, words } from './stage.mjs';

const copied = page => page.evaluate(() => navigator.clipboard.readText());
async function copy(page, id) {
  await page.locator('#toast').evaluate(toast => toast.hidden = true);
  await page.click('#share > summary');
  await page.click(id);
  await page.locator('#toast').waitFor();
}

check('the address holds the map: whoever opens the link sees the same text', async (page, { folder, context }) => {
  const text = `${flood}  premise: 水位 مستوى الماء 😀 #tag & <b>\n`;
  await show(page, folder, text);
  await caretAt(page, 2);
  await page.keyboard.type('!');
  await keeps(page, kept => kept.includes('flood!'));
  await copy(page, '#copy-link');
  const link = await copied(page);
  assert.ok(link.startsWith(`${folder}#map=`), link);
  await page.waitForFunction(address => location.href.split('&')[0] === address, link);
  const other = await context.newPage();
  await other.goto(link);
  await drawn(other);
  assert.equal(await keeps(other, () => true), text.replace('flood', 'flood!'));
});

check('an address that was cut off says so', async (page, { folder }) => {
  await page.goto(folder + addressOf(flood).slice(0, 40));
  await page.locator('#toast').waitFor();
  assert.match(await words(page, '#toast'), /does not hold a whole map/);
  assert.ok(await page.locator('#home').isVisible());
});

check('a hostile map from an address runs nothing', async (page, { folder }) => {
  const hostile = `map: </title><script>window.broken = 1</script> "'&amp;
claim c [0.9]: </script><script>window.broken = 1</script><!-- <img src=x onerror="window.broken=1">
  note: <svg onload=window.broken=1> \${window.broken=1}
  premise p: ]]> --> <style>*{display:none}</style> {{data}}
    source: <iframe src="javascript:parent.broken=1"></iframe>
      url: javascript:window.broken=1
  objection __proto__: " onmouseover="window.broken=1
  premise toString: A name that scripts know
`;
  await page.goto(folder + addressOf(hostile) + `&name=${encodeURIComponent('<img src=x onerror=broken=1>.arg')}&item=${encodeURIComponent('"><script>broken=1</script>')}`);
  await drawn(page);
  for (const tab of ['outline', 'timeline', 'changes', 'map'])
    await page.click(`#tab-${tab}`);
  await page.click('#stage [data-id=p]');
  await page.locator('#details h2').waitFor();
  await page.click('#home-button');
  await page.locator('.map-card').first().waitFor();
  assert.equal(await page.evaluate(() => window.broken), undefined);
  assert.equal(await page.locator('script:not([src]), iframe, main style, [onerror], [onload], [onmouseover], a[href^="javascript:"]').count(), 0);
  // The policy itself, should an escape ever be forgotten.
  const refused = await page.evaluate(() => new Promise(resolve => {
    addEventListener('securitypolicyviolation', event => resolve(event.violatedDirective), { once: true });
    const image = document.createElement('div');
    image.innerHTML = '<img src="data:," onerror="window.broken = 1">';
    document.body.append(image);
    setTimeout(() => resolve('nothing was refused'), 30_000);
  }));
  assert.equal(refused, 'script-src-attr');
  assert.equal(await page.evaluate(() => window.broken), undefined);
}, { mayComplain: true });

check('the map is copied as SVG, PNG, Markdown and HTML', async (page, { folder }) => {
  await show(page, folder);
  await copy(page, '#copy-svg');
  assert.match(await copied(page), /^<svg [^]*The bridge closed[^]*<\/svg>\s*$/);
  await copy(page, '#copy-markdown');
  assert.match(await copied(page), /^# Did the bridge close\?\n[^]*\*\*claim · accepted 0\.\d\d\*\* The bridge closed because of the flood/);
  await copy(page, '#copy-embed');
  const embedded = await copied(page);
  assert.match(embedded, /^<a href="http[^"]+#map=[^"]+"><img alt="Did the bridge close\?" src="data:image\/svg\+xml;base64,[^"]+"><\/a>$/);
  await copy(page, '#copy-picture');
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const image = await createImageBitmap(await item.getType('image/png'));
    return [image.width, image.height];
  });
  assert.ok(size.every(length => length > 200), String(size));
});

check('a map is downloaded as a picture and as a page', async (page, { folder }) => {
  await show(page, folder);
  for (const [id, name, start] of [['#save-svg', 'did-the-bridge-close.svg', '<svg'], ['#save-png', 'did-the-bridge-close.png', '\ufffdPNG'], ['#save-page', 'did-the-bridge-close.html', '<!DOCTYPE html>']]) {
    await page.click('#share > summary');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(id)]);
    assert.equal(download.suggestedFilename(), name);
    assert.ok(readFileSync(await download.path(), 'utf8').startsWith(start));
  }
});

check('a map is downloaded in any format of the engine, and what it lacks for one is said', async (page, { folder }) => {
  await show(page, folder);
  const choose = async format => {
    await page.click('#share > summary');
    await page.waitForSelector(`#save-as option[value=${format}]`, { state: 'attached' });
    await page.selectOption('#save-as', format);
  };
  for (const [format, name, start] of [['mermaid', 'did-the-bridge-close.mmd', '---\ntitle: "Did the bridge close?"\n---\nflowchart'], ['opml', 'did-the-bridge-close.opml', '<?xml'], ['csv', 'did-the-bridge-close.csv', 'kind,text,id']]) {
    const [download] = await Promise.all([page.waitForEvent('download'), choose(format)]);
    assert.equal(download.suggestedFilename(), name);
    assert.ok(readFileSync(await download.path(), 'utf8').startsWith(start));
  }
  await choose('claimreview');
  await page.waitForFunction(() => document.getElementById('toast').textContent.includes("The map has no 'author', 'date' or 'url'."));
});

check('a file of this machine is opened and saved', async (page, { folder }) => {
  await page.addInitScript(() => {
    delete window.showOpenFilePicker;
    delete window.showSaveFilePicker;
  });
  await page.goto(folder);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#home button:has-text("Open a file")')]);
  await chooser.setFiles({ name: 'mine.arg', mimeType: 'text/plain', buffer: Buffer.from(flood) });
  await drawn(page);
  await caretAt(page, 2);
  await page.keyboard.type('!');
  await keeps(page, text => text.includes('flood!'));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Shift+s')]);
  assert.equal(download.suggestedFilename(), 'mine.arg');
  assert.equal(readFileSync(await download.path(), 'utf8'), flood.replace('flood', 'flood!'));
}, { isAlone: true });

check('a map of another tool is opened or dropped, with what is left out of it', async (page, { folder }) => {
  await page.addInitScript(() => delete window.showOpenFilePicker);
  await page.goto(folder);
  const choose = async (name, text) => {
    await page.click('#file > summary');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#open-file')]);
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
  };
  await choose('well.argdown', '[safe]: The *well* is safe\n  + [test]: The laboratory found nothing\n\n@include(more.argdown)\n');
  await keeps(page, text => text === 'claim safe: The well is safe\n  premise test: The laboratory found nothing\n');
  assert.match(await words(page, '#imported'), /^Read from well\.argdown: Argdown.* Left out:\s+.*included.* \(1\)/s);
  await page.click('#imported button');
  assert.equal(await page.locator('#imported').isVisible(), false);
  await choose('pump.gsn.yaml', 'G1:\n  text: The pump is safe\n  supportedBy: [Sn1]\nSn1:\n  text: The report of the test\n');
  await keeps(page, text => text.includes('The pump is safe') && text.includes('The report of the test'));
  await choose('broken.json', '{"AIF": {"nodes": 3}}');
  await page.waitForFunction(() => /^The file could not be read as \w+\. broken\.json:1:\d+: /.test(document.getElementById('toast').textContent));
  assert.equal(await words(page, '#title'), 'pump.arg');
  await page.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(['{"nodes":[{"nodeID":"1","text":"A","type":"I"}],"edges":[]}'], 'one.json'));
    document.getElementById('editor').shadowRoot.querySelector('.cm-content').dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true, composed: true }));
  });
  await keeps(page, text => text.startsWith('claim: A\n'));
  assert.match(await words(page, '#imported'), /Nothing was left out\./);
}, { isAlone: true });
