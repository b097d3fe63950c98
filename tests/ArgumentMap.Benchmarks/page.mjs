// Measures the page in Chromium: when it is ready, its longest task, and how long a search takes until the hit is marked and painted.
// Usage: node tests/ArgumentMap.Benchmarks/page.mjs [map.arg …]   (needs npm, Chromium and the .NET SDK; without maps: trees of 20, 600 and 2,000)
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const browserFolder = join(root, "tests", "ArgumentMap.Page.Tests", "Browser");
const work = mkdtempSync(join(tmpdir(), "argmap-page-"));
const rounds = 5, sizes = ["20", "600", "2000"];

const run = (command, args, cwd = root) => execFileSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

run("npm", ["ci", "--no-audit", "--no-fund"], browserFolder);
const { chromium } = createRequire(join(browserFolder, "package.json"))("playwright-core");
run("dotnet", ["build", "src/ArgumentMap.Cli", "-c", "Release", "-v", "q"]);
let maps = process.argv.slice(2);
if (maps.length === 0) {
  run("dotnet", ["run", "-c", "Release", "--project", "tests/ArgumentMap.Benchmarks", "--", "trees", work, ...sizes]);
  maps = sizes.map((size) => join(work, `${size}.arg`));
}

/** Types into the field as a reader does, and waits for the paint in which the hit is marked. */
const search = (words) => new Promise((found) => {
  const query = document.getElementById("query"), start = performance.now();
  query.value = words;
  query.dispatchEvent(new Event("input"));
  requestAnimationFrame(() => setTimeout(() => found({ took: performance.now() - start, marked: document.querySelectorAll(".card.current, .row.current").length })));
});

async function measure(browser, page) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, reducedMotion: "reduce" });
  const tab = await context.newPage(), session = await context.newCDPSession(tab);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await tab.addInitScript(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask", buffered: true });
  });
  await tab.goto(pathToFileURL(page).href);
  await tab.waitForFunction(() => performance.getEntriesByName("ready").length > 0);
  const first = await tab.evaluate(search, "the");
  const { metrics } = await session.send("Performance.getMetrics");
  const cpu = metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  const result = await tab.evaluate(() => ({
    ready: performance.getEntriesByName("ready")[0].startTime, longest: Math.max(0, ...window.tasks), layouts: performance.getEntriesByName("layout").length,
    cards: document.querySelectorAll("g.card:not(.off)").length,
  }));
  const second = await tab.evaluate(search, "river w");
  await context.close();
  if (first.marked === 0)
    throw new Error(`${page}: no hit is marked`);
  return { ...result, cpu, first: first.took, second: second.took };
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
console.log(`Medians of ${rounds} loads at 1400 × 1000, ms; processor time is that of the main thread until the first search is done.\n`);
console.log("| map | ready | longest task | processor time | first search | next search | cards shown | layouts |");
console.log("|---|---|---|---|---|---|---|---|");
for (const map of maps) {
  const page = join(work, `${basename(map, ".arg")}.html`);
  run("dotnet", [join(root, "src/ArgumentMap.Cli/bin/Release/net10.0/argmap.dll"), "render", map, "-o", page]);
  const loads = [];
  for (let round = 0; round < rounds; round++)
    loads.push(await measure(browser, page));
  const of = (name) => median(loads.map((load) => load[name])).toFixed(0);
  console.log(`| ${basename(map, ".arg")} | ${["ready", "longest", "cpu", "first", "second", "cards", "layouts"].map(of).join(" | ")} |`);
}
await browser.close();
