// Measures the studio in Chromium: when it can be used, how soon a keystroke is looked at and drawn, its longest task, and what it weighs.
// Usage: node tests/ArgumentMap.Benchmarks/studio.mjs [folder]   (needs npm, Chromium and the .NET SDK; without a folder it publishes one)
import { execFileSync } from "node:child_process";
import { createReadStream, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, deflateSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const browserFolder = join(root, "tests", "ArgumentMap.Studio.Tests", "Browser");
const rounds = 5, keystrokes = 12;
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json", ".svg": "image/svg+xml" };

const run = (command, args, cwd = root) => execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const shown = (values) => `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;

run("npm", ["ci", "--no-audit", "--no-fund"], browserFolder);
const { chromium } = createRequire(join(browserFolder, "package.json"))("playwright-core");
let [folder] = process.argv.slice(2);
if (!folder) {
  const out = mkdtempSync(join(tmpdir(), "argmap-studio-"));
  run("dotnet", ["publish", "src/ArgumentMap.Studio", "-c", "Release", "-v", "q", "-o", out]);
  folder = join(out, "wwwroot");
}

const server = createServer((request, reply) => {
  const path = request.url.split("?")[0], file = join(folder, path === "/" ? "index.html" : decodeURIComponent(path));
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile();
  reply.writeHead(isFile ? 200 : 404, { "Content-Type": types[extname(file)] ?? "application/octet-stream" });
  isFile ? createReadStream(file).pipe(reply) : reply.end();
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

/** A map of so many lines: claims with reasons, and objections to them. */
function mapOf(lines) {
  const text = ["map: A map to be measured"];
  for (let i = 0; text.length < lines; i++)
    text.push(i % 12 === 0 ? `claim c${i}: Claim ${i} of the map` : i % 3 === 0 ? `    objection o${i} [unlikely]: An objection to it` : `  premise p${i} [likely]: Reason number ${i}, in a few words`);
  return text.join("\n");
}
const fragment = (text) => `#map=${deflateSync(Buffer.from(text)).toString("base64url")}`;
const drawn = (tab) => tab.waitForFunction(() => document.body.dataset.version && document.body.dataset.drawn === document.body.dataset.version, null, { timeout: 120_000 });

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const boots = { first: [], again: [] };
for (let round = 0; round < rounds; round++) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
  for (const kind of ["first", "again"]) {
    const tab = await context.newPage();
    await tab.goto(address);
    await tab.waitForSelector("html.ready", { timeout: 120_000 });
    boots[kind].push(await tab.evaluate(() => performance.now()));
    // Then its files are kept for the next time.
    await tab.waitForFunction(async () => (await caches.keys()).length > 0 && navigator.serviceWorker.controller, null, { timeout: 120_000 });
    await tab.close();
  }
  await context.close();
}

const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, reducedMotion: "reduce" });
const tab = await context.newPage();
await tab.addInitScript(() => {
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask", buffered: true });
});
await tab.goto(address + fragment(mapOf(300)));
await drawn(tab);
await tab.locator(".cm-line").nth(1).click();
await tab.keyboard.press("End");
await tab.evaluate(() => {
  window.times = { found: [], drawn: [] };
  addEventListener("keydown", () => window.pressed = performance.now(), true);
  new MutationObserver((changes) => changes.forEach(({ attributeName }) =>
    window.times[attributeName === "data-drawn" ? "drawn" : "found"].push(performance.now() - window.pressed))).observe(document.body, { attributeFilter: ["data-version", "data-drawn"] });
});
for (let i = 0; i < keystrokes; i++) {
  if (i === 4)
    await tab.evaluate(() => [window.tasks.length, window.times.found.length, window.times.drawn.length] = [0, 0, 0]);
  await tab.keyboard.type("x");
  await drawn(tab);
  await tab.waitForTimeout(600);
}
const { found, drawn: pictures } = await tab.evaluate(() => window.times);
const tasks = await tab.evaluate(() => window.tasks);
await browser.close();
server.close();

const files = readdirSync(folder, { recursive: true }).filter((file) => statSync(join(folder, file)).isFile() && !/\.(br|gz)$/.test(file));
const weigh = (wanted) => files.filter(wanted).reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).length, 0) / 1000;
const boot = readFileSync(join(folder, "_framework", "dotnet.js"), "utf8").match(/"lazyAssembly": \[[^\]]*\]/)[0];
const isLater = (file) => boot.includes(`"${file.split("/").pop()}"`);
console.log(`Chromium at 1400 × 1000, ms: the median of ${rounds} loads, or of ${found.length} keystrokes in a map of 300 lines (least–most).\n`);
console.log("| what | measured |\n|---|---|");
console.log(`| first visit, until the engine is ready | ${shown(boots.first)} |`);
console.log(`| next visit, the same | ${shown(boots.again)} |`);
console.log(`| keystroke until it is looked at | ${shown(found)} |`);
console.log(`| keystroke until it is drawn | ${shown(pictures)} |`);
console.log(`| longest task of the page meanwhile | ${Math.max(0, ...tasks).toFixed(0)} |`);
console.log(`| engine, kB in Brotli | ${weigh((file) => file.startsWith("_framework") && !isLater(file)).toFixed(0)} |`);
console.log(`| what only files of other tools need, kB in Brotli | ${weigh(isLater).toFixed(0)} |`);
console.log(`| page without the engine, kB in Brotli | ${weigh((file) => !/^(_framework|samples)/.test(file)).toFixed(0)} |`);
