// Measures the server for assistants as a client feels it: start to the answer of initialize, and calls of tools.
// Usage: node tests/ArgumentMap.Benchmarks/mcp.mjs [FOLDER]   (of a native binary; without one, it is published first, which takes minutes)
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const work = mkdtempSync(join(tmpdir(), "argmap-mcp-"));
const folder = process.argv[2] ?? join(work, "native");
if (!process.argv[2])
  execFileSync("dotnet", ["publish", "src/ArgumentMap.Cli", "-c", "Release", "-p:PublishAot=true", "-p:RunAnalyzers=false", "-o", folder], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
const binary = join(folder, "argmap");

class Client {
  #id = 0;
  #waiting = new Map();

  constructor() {
    this.process = spawn(binary, ["mcp", "--root", work], { stdio: ["pipe", "pipe", "inherit"] });
    createInterface({ input: this.process.stdout }).on("line", (line) => {
      const message = JSON.parse(line);
      this.#waiting.get(message.id)?.(message);
    });
  }

  ask(method, params) {
    const id = ++this.#id;
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.process.stdin.write(JSON.stringify({ jsonrpc: "2.0", id, method, params }) + "\n");
    return answer;
  }

  initialize() {
    return this.ask("initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "bench", version: "1" } });
  }

  ready() {
    this.process.stdin.write(JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" }) + "\n");
  }

  call(name, args) {
    return this.ask("tools/call", { name, arguments: args });
  }

  close() {
    this.process.stdin.end();
    return new Promise((resolve) => this.process.on("exit", resolve));
  }
}

/** A map of so many lines: claims with premises, objections and cited sources. */
function map(lines) {
  const text = ["map: Generated"];
  for (let i = 0; text.length < lines - 6; i++)
    text.push(
      `source s${i} [B]: Report number ${i} of the river authority`, `claim c${i}: The bridge number ${i} was closed on that day`,
      `  premise p${i} [likely]: The water stood above the mark at bridge ${i}`, `    source s${i} [p. ${i}]`,
      `  objection o${i} [unlikely]: It was closed for repairs, says somebody about bridge ${i}`, `    objection a${i}: The repairs began later ${i}`);
  return text.join("\n") + "\n";
}

const rows = [];
async function measure(what, times, run) {
  const took = [];
  for (let i = 0; i < times; i++) took.push(await run());
  took.sort((one, other) => one - other);
  rows.push([what, took[took.length >> 1], took[0]]);
}

await measure("start to the answer of `initialize`", 11, async () => {
  const start = performance.now();
  const client = new Client();
  await client.initialize();
  const took = performance.now() - start;
  await client.close();
  return took;
});

const client = new Client();
await client.initialize();
client.ready();
const timed = (run) => async () => {
  const start = performance.now();
  const answer = await run();
  if (answer.error || answer.result.isError) throw new Error(JSON.stringify(answer).slice(0, 500));
  return performance.now() - start;
};
await measure("`tools/list`", 21, timed(() => client.ask("tools/list", {})));
const [small, large] = [map(300), map(10_000)];
for (const tool of ["check", "score", "outline"]) await measure(`\`${tool}\`, 300 lines`, 41, timed(() => client.call(tool, { source: small })));
await measure("`add_item`, 300 lines", 21, timed(() => client.call("add_item", { source: small, keyword: "premise", text: "Another reason", under: "c1" })));
await measure("`check`, 10,000 lines", 7, timed(() => client.call("check", { source: large })));
await client.close();

console.log(`${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, binary ${(statSync(binary).size / 1e6).toFixed(1)} MB\n`);
console.log("| what | median, ms | best, ms |\n|---|---|---|");
for (const [what, median, best] of rows) console.log(`| ${what} | ${median.toFixed(1)} | ${best.toFixed(1)} |`);
