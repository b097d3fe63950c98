// What the checks share: the browser, the studio as a folder, and the API with stored maps of its own.
import { spawn } from 'node:child_process';
import { cpSync, createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { chromium } from 'playwright-core';

/** How long to wait for what is asserted; a busy machine is slow, not wrong. */
export const patience = 45_000;
export const checks = [];
export const check = (name, run, options = {}) => checks.push({ name, run, options });
export const desktop = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' };
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' };

export const flood = `map: Did the bridge close?
claim closed: The bridge closed because of the flood
  premise water [very likely]: The water stood above the mark
  objection repairs [unlikely]: Repairs had already closed it
`;

const types = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml', '.arg': 'text/plain',
};

/** Any web server: it knows files and their types, and nothing of the studio. */
export function serve(folder) {
  const server = createServer((request, reply) => {
    const path = decodeURIComponent(request.url.split('?')[0]), file = join(folder, path === '/' ? 'index.html' : path);
    const isFile = statSync(file, { throwIfNoEntry: false })?.isFile();
    const caching = path.startsWith('/_framework/') ? { 'Cache-Control': 'max-age=3600' } : {};
    reply.writeHead(isFile ? 200 : 404, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', ...caching });
    isFile ? createReadStream(file).pipe(reply) : reply.end();
  });
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve({
    root: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  })));
}

/** The API over a folder of maps. @param settings Further settings, as environment variables. */
export function serveApi(built, maps, settings = {}) {
  const api = spawn('dotnet', [join(built, 'ArgumentMap.Api.dll'), '--urls', 'http://127.0.0.1:0'], {
    env: { ...process.env, ...settings, Api__MapFolder: maps, Api__Limits__Burst: '10000', Api__Limits__RequestsPerSecond: '1000', Logging__LogLevel__Default: 'Information', 'Logging__LogLevel__Microsoft.Hosting.Lifetime': 'Information' },
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = data => {
      said += data;
      const root = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (root)
        resolve({ root: `${root}/`, close: () => api.kill() });
    };
    api.stdout.on('data', hear);
    api.stderr.on('data', data => said += data);
    api.on('exit', code => reject(new Error(`The API ended with ${code}: ${said}`)));
  });
}

export const addressOf = text => `#map=${deflateSync(Buffer.from(text)).toString('base64url')}`;

export async function open(path, built, samples) {
  const maps = mkdtempSync(join(tmpdir(), 'argmap-studio-'));
  cpSync(samples, maps, { recursive: true });
  const [folder, api, browser] = await Promise.all([
    serve(join(built, 'studio')), serveApi(built, maps),
    chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] }),
  ]);
  const tabs = new Map();

  /** Checks of one kind go on in one tab, as a person does, and start with nothing kept of maps. After one that fails comes a new tab. */
  async function tabOf(kind) {
    if (tabs.has(kind))
      return tabs.get(kind);
    const context = await browser.newContext({ ...kind, permissions: ['clipboard-read', 'clipboard-write'], serviceWorkers: 'block' });
    context.setDefaultTimeout(patience);
    const page = await context.newPage(), tab = { context, page, mayComplain: false, wrong: [], watched: [] };
    watch(tab);
    for (const root of [folder.root, api.root])
      await page.goto(`${root}icon.svg`);
    tabs.set(kind, tab);
    return tab;
  }

  /** Notes all that must not happen in any check. */
  function watch(tab) {
    tab.page.on('pageerror', error => tab.wrong.push(`Thrown: ${error.stack}`));
    tab.page.on('console', message => message.type() === 'error' && !tab.mayComplain && !/status of 4(01|04|12)/.test(message.text()) && tab.wrong.push(`Console: ${message.text()}`));
    tab.page.on('request', request => {
      if (!tab.watched.some(root => request.url().startsWith(root)) && !/^(data|blob):/.test(request.url()))
        tab.wrong.push(`Request to ${request.url()}`);
    });
    tab.page.on('dialog', dialog => {
      tab.wrong.push(`Dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
  }

  /** Closes what is open in the studio, and forgets what it kept. */
  async function leave({ page }) {
    await page.evaluate(async () => {
      document.querySelectorAll('dialog[open]').forEach(dialog => dialog.close());
      document.getElementById('home-button')?.click();
      document.getElementById('toast')?.setAttribute('hidden', '');
      // What was typed last is kept a moment later.
      await new Promise(resolve => setTimeout(resolve, 400));
      localStorage.clear();
      sessionStorage.clear();
      for (const name of ['version', 'drawn'])
        delete document.body?.dataset[name];
    });
  }

  return {
    async run(check, { on = desktop, mayComplain = false, isAlone = false } = {}) {
      const tab = await tabOf(on);
      Object.assign(tab, { mayComplain, wrong: [], watched: [folder.root, api.root] });
      let problem;
      try {
        await check(tab.page, { folder: folder.root, api: api.root, maps, built, samples, browser, context: tab.context, watched: tab.watched });
        await Promise.all(tab.context.pages().filter(page => page !== tab.page).map(page => page.close()));
        await leave(tab);
        problem = tab.wrong.join('\n');
      } catch (error) {
        problem = [error.stack, ...tab.wrong].join('\n');
      }
      if (problem || isAlone) {
        tabs.delete(on);
        await tab.context.close();
      }
      return problem;
    },
    async close() {
      await browser.close();
      folder.close();
      api.close();
      rmSync(maps, { recursive: true, force: true });
    },
  };
}

/** Opens a map in the studio, which is loaded if it is not open yet, and waits until it is drawn. */
export async function show(page, root, text = flood) {
  if (page.url().split('#')[0] !== root) {
    await page.goto(root + addressOf(text));
  } else {
    await page.evaluate(address => {
      delete document.body.dataset.version;
      delete document.body.dataset.drawn;
      location.hash = address;
    }, addressOf(text));
  }
  await drawn(page);
}

/** Waits until what is in the editor is what is drawn. */
export async function drawn(page) {
  await page.waitForFunction(() => document.body.dataset.version && document.body.dataset.drawn === document.body.dataset.version);
}

/** Waits until what is in the editor has been looked at. */
export async function checked(page, change) {
  const before = await page.evaluate(() => Number(document.body.dataset.version ?? 0));
  await change();
  await page.waitForFunction(version => Number(document.body.dataset.version) > version, before);
}

export const words = (page, selector) => page.locator(selector).first().innerText();
/** The text of the map; the editor draws only lines in sight, so what it keeps is read. */
export const written = page => page.evaluate(() => {
  for (let i = 0; i < localStorage.length; i++) {
    const key = localStorage.key(i);
    if (key === `argmap.draft.${sessionStorage.getItem('argmap.open')}`)
      return JSON.parse(localStorage.getItem(key)).text;
  }
  return null;
});

/** Waits until the browser keeps a text that a test accepts. */
export async function keeps(page, test) {
  const deadline = Date.now() + patience;
  for (;;) {
    const text = await written(page);
    if (text !== null && test(text))
      return text;
    if (Date.now() > deadline)
      throw new Error(`The text is still: ${text}`);
    await page.waitForTimeout(50);
  }
}

export async function caretAt(page, line, end = true) {
  await page.locator('.cm-line').nth(line - 1).click();
  await page.keyboard.press(end ? 'End' : 'Home');
}
