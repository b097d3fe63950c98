// Measures the API, published as in its container, with wrk (Debian: apt-get install wrk) and, in the same run, a bare endpoint that answers with as
// many bytes. The last columns are of two requests at once, with the API on the first processor and the load on the second (Linux: taskset).
// Usage: node tests/ArgumentMap.Benchmarks/api.mjs [SECONDS]   (per figure, default 5; needs the .NET SDK)
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const work = mkdtempSync(join(tmpdir(), "argmap-api-"));
const seconds = Number(process.argv[2] ?? 5);
const [api, bare] = ["http://127.0.0.1:5601", "http://127.0.0.1:5602"];

const dotnet = (...args) => execFileSync("dotnet", [...args, "-c", "Release", "-v", "q"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
dotnet("publish", "src/ArgumentMap.Api", "--use-current-runtime", "--no-self-contained", "-p:PublishReadyToRun=true", "-o", join(work, "api"));
dotnet("build", "tests/ArgumentMap.Benchmarks");

const start = async (args, address, env = {}) => {
  const begun = performance.now();
  const server = spawn("dotnet", args, { cwd: root, env: { ...process.env, ...env }, stdio: "ignore" });
  for (;;) {
    try {
      await (await fetch(address)).arrayBuffer();
      return { server, milliseconds: performance.now() - begun };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
};

const wrk = (url, { connections = 32, script, headers = {}, processor } = {}) => {
  const args = [...(processor === undefined ? [] : ["taskset", "-c", processor]), "wrk", "-t1", `-c${connections}`, `-d${seconds}s`, "--latency", ...Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`])];
  if (script) args.push("-s", script);
  const output = execFileSync(args[0], [...args.slice(1), url], { encoding: "utf8" });
  const milliseconds = (percent) => {
    const [, number, unit] = output.match(new RegExp(`${percent}%\\s+([\\d.]+)(us|ms|s)`));
    return Number(number) * { us: 0.001, ms: 1, s: 1000 }[unit];
  };
  if (/Non-2xx or 3xx responses/.test(output)) throw new Error(output);
  return { rate: Number(output.match(/Requests\/sec:\s+([\d.]+)/)[1]), median: milliseconds(50), p99: milliseconds(99) };
};

const memory = (server) => Number(readFileSync(`/proc/${server.pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)[1]) / 1024;

// It returns memory to the system when it has been idle for some seconds.
const memoryWhenIdle = async (server) => {
  await new Promise((resolve) => setTimeout(resolve, 5000));
  return memory(server);
};

const settings = { ASPNETCORE_URLS: api, Api__MapFolder: join(root, "arguments"), Api__CacheFolder: join(work, "cache"), Api__Limits__Burst: "1000000", Api__Limits__RequestsPerSecond: "1000000", Logging__LogLevel__Default: "Warning" };
const service = [join(work, "api", "ArgumentMap.Api.dll")];
const first = await start(service, api + "/v1/maps/bridge.json", settings);
const map = readFileSync(join(root, "arguments/job-queue.arg"));
const json = Buffer.from(await (await fetch(api + "/v1/maps/job-queue.json")).arrayBuffer());
const etag = (await fetch(api + "/v1/maps/job-queue.json")).headers.get("etag");
const dot = Buffer.from(await (await fetch(api + "/v1/render?format=dot", { method: "POST", body: map, headers: { "Content-Type": "text/plain" } })).arrayBuffer());
const idle = await memoryWhenIdle(first.server);
await (await fetch(api + "/v1/maps/bridge.svg")).arrayBuffer();
const idleWithPicture = await memoryWhenIdle(first.server);
writeFileSync(join(work, "json"), json);
writeFileSync(join(work, "dot"), dot);

// A body that differs each time cannot be answered from the cache.
const post = (name, fresh) => {
  const path = join(work, name + ".lua");
  writeFileSync(path, `local map = [==[\n${map}]==]\nlocal i = 0\nrequest = function()\n  i = i + 1\n  return wrk.format("POST", nil, {["Content-Type"] = "text/plain"}, map .. ${fresh ? '"// " .. i .. "\\n"' : '""'})\nend\n`);
  return path;
};
const benchmarks = join(here, "bin/Release/net10.0/ArgumentMap.Benchmarks.dll");
const rows = [];
const compare = async (name, file, type, ours, theirs) => {
  const { server } = await start([benchmarks, "bare", bare, join(work, file), type], bare);
  // Alternating, each warmed up first: the framework compiles what is called often anew, in the background, for some seconds.
  for (let round = 0; round < 4; round++) wrk(...ours);
  const rates = [[], []];
  for (let round = 0; round < 4; round++) {
    const [mine, others] = [wrk(...ours), wrk(...theirs)];
    if (round > 0) {
      rates[0].push(mine);
      rates[1].push(others);
    }
  }
  const middle = (figures) => figures.sort((a, b) => a.rate - b.rate)[1];
  const [mine, others] = rates.map(middle);
  const pin = ({ pid }, processors) => execFileSync("taskset", ["-acp", processors, String(pid)], { stdio: "ignore" });
  pin(first.server, "0");
  pin(server, "0");
  const [half, bareHalf] = [ours, theirs].map(([url, how]) => wrk(url, { ...how, connections: 2, processor: "1" }));
  pin(first.server, `0-${cpus().length - 1}`);
  server.kill();
  const times = ({ median, p99 }) => `${median.toFixed(2)} | ${p99.toFixed(2)}`;
  rows.push(`| ${name} | ${Math.round(mine.rate)} | ${Math.round(others.rate)} | ${(mine.rate / others.rate).toFixed(2)} | ${times(half)} | ${times(bareHalf)} |`);
};

const url = api + "/v1/maps/job-queue.json";
await compare("cached GET of a map as JSON", "json", "application/json", [url, {}], [bare + "/", {}]);
await compare("the same, 304", "json", "application/json", [url, { headers: { "If-None-Match": etag } }], [bare + "/304", {}]);
await compare("POST /v1/render to DOT, cached", "dot", "text/vnd.graphviz", [api + "/v1/render?format=dot", { script: post("same", false) }], [bare + "/", { script: post("same", false) }]);
await compare("POST /v1/render to DOT, another map each time", "dot", "text/vnd.graphviz", [api + "/v1/render?format=dot", { script: post("fresh", true) }], [bare + "/", { script: post("fresh", true) }]);
const before = memory(first.server);
let requests = 0;
while (requests < 100_000) requests += wrk(api + "/v1/render?format=dot", { script: post("fresh", true) }).rate * seconds;
const after = memory(first.server);
console.log(`Start to first answer: ${first.milliseconds.toFixed(0)} ms. Memory under load: ${before.toFixed(0)} MiB, after ${Math.round(requests)} more requests ${after.toFixed(0)} MiB.`);
console.log(`Idle: ${idle.toFixed(0)} MiB after its first answers, ${idleWithPicture.toFixed(0)} MiB after its first picture, ${(await memoryWhenIdle(first.server)).toFixed(0)} MiB after the load.\n`);
console.log("| request | per second | bare endpoint | ratio | median, ms, 2 at once | p99, ms | bare: median | p99 |\n|---|---|---|---|---|---|---|---|");
console.log(rows.join("\n"));
first.server.kill();
