// Measures the language server as an editor feels it: start, keystroke to diagnostics, completion.
// Usage: node tests/ArgumentMap.Benchmarks/lsp.mjs [FOLDER]   (of a native binary; without one, it is published first, which takes minutes)
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir, cpus, loadavg } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const work = mkdtempSync(join(tmpdir(), "argmap-lsp-"));
const folder = process.argv[2] ?? join(work, "native");
if (!process.argv[2])
  execFileSync("dotnet", ["publish", "src/ArgumentMap.Cli", "-c", "Release", "-p:PublishAot=true", "-p:RunAnalyzers=false", "-o", folder], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
const binary = join(folder, "argmap");

class Client {
  #id = 0;
  #waiting = [];
  #buffer = Buffer.alloc(0);

  constructor() {
    this.process = spawn(binary, ["lsp", "--stdio"], { cwd: work, stdio: ["pipe", "pipe", "inherit"] });
    this.process.stdout.on("data", (data) => {
      this.#buffer = Buffer.concat([this.#buffer, data]);
      for (;;) {
        const header = this.#buffer.indexOf("\r\n\r\n");
        if (header < 0) return;
        const length = Number(/Content-Length: (\d+)/.exec(this.#buffer.toString("ascii", 0, header))[1]);
        if (this.#buffer.length < header + 4 + length) return;
        const message = JSON.parse(this.#buffer.toString("utf8", header + 4, header + 4 + length));
        this.#buffer = this.#buffer.subarray(header + 4 + length);
        const at = this.#waiting.findIndex(({ wanted }) => wanted(message));
        if (at >= 0) this.#waiting.splice(at, 1)[0].resolve(message);
      }
    });
  }

  tell(method, params) {
    this.#send({ method, params });
  }

  ask(method, params) {
    const id = ++this.#id;
    const answer = this.wait((message) => message.id === id && !message.method);
    this.#send({ id, method, params });
    return answer;
  }

  wait(wanted) {
    return new Promise((resolve) => this.#waiting.push({ wanted, resolve }));
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }
}

// A statement with a premise, an objection and its source: four lines.
const map = (lines) =>
  "map: Measured\n" + Array.from({ length: Math.floor(lines / 4) }, (_, i) =>
    `claim c${i}: Claim number ${i} of the map\n  premise p${i} [likely]: A premise with words\n  objection o${i}: An objection\n    source s${i} [B]: Some source\n`).join("");

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const shown = (numbers) => `${median(numbers).toFixed(1)} (best ${Math.min(...numbers).toFixed(1)}, worst ${Math.max(...numbers).toFixed(1)})`;
const rows = [];

const starts = [];
for (let i = 0; i < 20; i++) {
  const begun = performance.now();
  const client = new Client();
  await client.ask("initialize", { processId: process.pid, rootUri: pathToFileURL(work).href, capabilities: {} });
  starts.push(performance.now() - begun);
  client.process.stdin.end();
}
rows.push(["start to the answer of initialize", shown(starts), 40]);

for (const [lines, most] of [[300, 10], [10000, 60]]) {
  const client = new Client();
  await client.ask("initialize", { processId: process.pid, rootUri: pathToFileURL(work).href, capabilities: {} });
  client.tell("initialized", {});
  const uri = pathToFileURL(join(work, `map${lines}.arg`)).href;
  const published = (version) => client.wait((message) => message.method === "textDocument/publishDiagnostics" && message.params.uri === uri && message.params.version === version);
  const first = published(1);
  client.tell("textDocument/didOpen", { textDocument: { uri, languageId: "arg", version: 1, text: map(lines) } });
  await first;
  const keystrokes = [], completions = [];
  for (let version = 2; version < 42; version++) {
    // A person who types: a key every 200 ms, at the end of the first claim.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const begun = performance.now();
    const diagnostics = published(version);
    client.tell("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ range: { start: { line: 1, character: 10 }, end: { line: 1, character: 10 } }, text: "x" }] });
    await diagnostics;
    keystrokes.push(performance.now() - begun);
    const asked = performance.now();
    await client.ask("textDocument/completion", { textDocument: { uri }, position: { line: 2, character: 2 } });
    completions.push(performance.now() - asked);
  }
  rows.push([`keystroke to diagnostics, ${lines} lines`, shown(keystrokes), most], [`completion, ${lines} lines`, shown(completions), 20]);
  client.process.stdin.end();
}

console.log(`${cpus().length} processors, load ${loadavg()[0].toFixed(1)}`);
console.log("| what | ms, median of 20 or 40 | target |\n|---|---|---|");
for (const [what, ms, most] of rows) console.log(`| ${what} | ${ms} | ${most} |`);
