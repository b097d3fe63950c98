// Tries the packed extension in a real editor: Visual Studio Code as code-server, in Chromium. Needs Linux, Chromium, npm and the command argmap.
// Usage: node src/vscode/test/editor.mjs ARGMAP [TOOLS [PICTURES]]
//   ARGMAP    path of the command
//   TOOLS     folder for code-server, Node and Playwright, which are installed from npm if they are not there yet (some minutes)
//   PICTURES  folder for screenshots
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const argmap = resolve(process.argv[2]);
const tools = resolve(process.argv[3] ?? join(tmpdir(), "argmap-code-server"));
const pictures = process.argv[4] && resolve(process.argv[4]);
const work = mkdtempSync(join(tmpdir(), "argmap-editor-"));
const port = 18932;

const server = join(tools, "node_modules/code-server");
const bundled = join(server, "lib/vscode/node_modules");
if (!existsSync(bundled)) {
  mkdirSync(tools, { recursive: true });
  const npm = (folder, ...args) => execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...args], { cwd: folder, stdio: "inherit" });
  writeFileSync(join(tools, "package.json"), "{}");
  npm(tools, "code-server@4.139.1", "playwright-core@1.60.0");
  npm(join(server, "lib/vscode"), "--omit=dev");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "node@24"], { cwd: tools, stdio: "inherit" });
}

// Two native modules that are not built: one writes logs, the other ends the server with its parent.
writeFileSync(join(bundled, "@vscode/native-watchdog/index.js"), "exports.start = () => {};\n");
const methods = "trace debug info warn error critical setLevel clearFormatters setPattern flush drop".split(" ");
writeFileSync(
  join(bundled, "@vscode/spdlog/index.js"),
  `class Logger { getLevel() { return 0; } }\nfor (const name of ${JSON.stringify(methods)}) Logger.prototype[name] = () => {};\n`
    + "exports.version = 0; exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};\n"
    + "exports.createRotatingLogger = exports.createAsyncRotatingLogger = exports.createLogger = async () => new Logger(); exports.Logger = Logger;\n",
);

const project = join(work, "maps");
const data = join(work, "data");
mkdirSync(project);
mkdirSync(join(data, "User"), { recursive: true });
writeFileSync(join(project, "library.arg"), "claim shared: A shared claim\n");
writeFileSync(join(project, "map.arg"), `map: Should the office close on Fridays?
include: library.arg

claim close: The office should close on Fridays
  premis few [very likely]: Hardly anyone comes in
  premise costs [0.8]: An open office costs 900 euros a day
  objection customers: Customers call on Fridays too
  premise shared

claim other: Another day is better
  premise costs
`);
writeFileSync(join(data, "User/settings.json"), JSON.stringify({
  "argumentMap.path": argmap, "workbench.startupEditor": "none", "security.workspace.trust.enabled": false, "telemetry.telemetryLevel": "off",
  "chat.disableAIFeatures": true, "workbench.secondarySideBar.defaultVisibility": "hidden", "editor.minimap.enabled": false,
}));

const node = join(tools, "node_modules/node/bin/node");
const common = ["--extensions-dir", join(work, "extensions"), "--user-data-dir", data];
execFileSync("node", [join(here, "..", "package.mjs")], { stdio: "ignore" });
execFileSync(node, [join(server, "out/node/entry.js"), ...common, "--install-extension", join(here, "..", "argument-map.vsix")], { stdio: "inherit" });
const running = spawn(node, [join(server, "out/node/entry.js"), ...common, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", "--disable-update-check", project], { stdio: "ignore" });

const { chromium } = createRequire(join(tools, "package.json"))("playwright-core");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
page.setDefaultTimeout(60_000);
let failed = 0;
const check = async (name, seen) => {
  try {
    await seen();
    console.log(`seen: ${name}`);
  } catch (problem) {
    failed++;
    console.log(`NOT seen: ${name}: ${String(problem).split("\n")[0]}`);
  }
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name.replaceAll(/\W+/g, "-")}.png`) });
  }
};
const text = async () => (await page.locator(".editor-instance .view-lines").first().innerText()).replaceAll("\u00a0", " ");
const goTo = async (line, column) => {
  await page.keyboard.press("Control+g");
  await page.locator(".quick-input-widget input").first().fill(`:${line}:${column}`);
  await page.keyboard.press("Enter");
  await page.getByText(new RegExp(`Ln ${line}, Col`)).waitFor();
};
const run = async (command) => {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").first().fill(`>${command}`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: command }).first().click();
};
const eventually = async (holds) => {
  for (let i = 0; i < 300; i++) {
    if (await holds()) return;
    await page.waitForTimeout(200);
  }
  throw new Error(`still not so: ${holds}`);
};

try {
  for (let up = false; !up; ) {
    try {
      up = (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
    } catch {
      await new Promise((done) => setTimeout(done, 200));
    }
  }
  const file = encodeURIComponent(JSON.stringify([["openFile", `vscode-remote://127.0.0.1:${port}${project}/map.arg`]]));
  await page.goto(`http://127.0.0.1:${port}/?folder=${project}&payload=${file}`, { timeout: 120_000 });
  await page.waitForSelector(".editor-instance .view-line", { timeout: 120_000 });

  await check("a mistake is underlined", () => page.waitForSelector(".squiggly-error"));
  await check("its fix is one key away", async () => {
    await goTo(5, 4);
    await page.keyboard.press("Control+.");
    await page.locator(".action-widget .monaco-list-row", { hasText: "premise" }).first().waitFor();
    await page.keyboard.press("Enter");
    await eventually(async () => !(await text()).includes("premis few"));
  });
  await check("no mistake is left", () => eventually(async () => (await page.locator(".squiggly-error").count()) === 0));
  await check("strengths stand behind the lines", () => eventually(async () => /0[.,]\d|accepted|undecided/.test(await text())));
  await check("a lens stands above the claim", () => page.waitForSelector(".codelens-decoration a"));
  await check("completion offers what may stand here", async () => {
    await goTo(7, 60);
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.getByText("Ln 8, Col").waitFor();
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-widget .monaco-list-row", { hasText: "objection" }).first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
  });
  await check("a hover explains", async () => {
    await goTo(4, 8);
    await run("Show or Focus Hover");
    await page.locator(".monaco-hover", { hasText: "office" }).locator("visible=true").first().waitFor();
    await page.keyboard.press("Escape");
  });
  await check("a rename reaches every reference", async () => {
    await goTo(6, 13);
    await page.keyboard.press("F2");
    await page.locator(".rename-box input").fill("expenses");
    await page.keyboard.press("Enter");
    await eventually(async () => ((await text()).match(/expenses/g) ?? []).length === 2);
  });
  await check("an item of an included file leads there", async () => {
    await goTo(8, 13);
    await page.keyboard.press("F12");
    await page.locator(".tab.active", { hasText: "library.arg" }).waitFor();
    await page.keyboard.press("Control+Tab");
    await page.keyboard.press("Control+Tab").catch(() => {});
  });
  await page.locator(".tab", { hasText: "map.arg" }).first().click();
  let map;
  await check("the map is drawn beside the text", async () => {
    await run("Argument map: Show the map beside the text");
    await eventually(async () => {
      for (const frame of page.frames()) if (/^http:\/\/127\.0\.0\.1.*\/page$/.test(frame.url()) && (await frame.locator("svg").count()) > 0) map = frame;
      return map;
    });
    await map.getByText("Customers call", { exact: false }).first().waitFor();
  });
  await check("the card of the line is marked, and one can type on", async () => {
    await page.locator(".editor-instance .view-line", { hasText: "expenses [0.8]" }).click();
    await eventually(async () => /expenses/.test(await map.evaluate(() => location.hash)));
    // Beside the text there is room for little, and what an item says would cover the map.
    await eventually(async () => (await map.locator(".chosen").count()) > 0 && !(await map.locator("#details").isVisible()));
    await page.keyboard.press("Home");
    await page.getByText("Ln 6, Col 3").waitFor();
  });
  await check("a click on a card moves the cursor", async () => {
    await map.getByText("Customers call", { exact: false }).and(map.locator(":visible")).first().click();
    await page.locator(".active-line-number", { hasText: /^7$/ }).waitFor();
  });
  await check("scores are shown", async () => {
    await page.locator(".editor-instance .view-line").nth(3).click();
    await run("Argument map: Show all scores");
    await page.locator(".tab", { hasText: "Scores" }).waitFor();
  });
} finally {
  await browser.close();
  running.kill();
}
console.log(failed === 0 ? "All seen." : `${failed} not seen.`);
process.exitCode = failed === 0 ? 0 : 1;
