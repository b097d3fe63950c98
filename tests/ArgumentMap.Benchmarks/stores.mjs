// Measures the stores behind the API: processor time of a page of the list and of a search among 100,000 maps, cached answers compared with
// a bare endpoint (wrk), and latency with the server on one processor and the load on another (taskset).
// Usage: node tests/ArgumentMap.Benchmarks/stores.mjs [MAPS] [SECONDS]   (default 100000 and 5; Linux; needs wrk, PostgreSQL and the .NET SDK)
import { execFileSync, spawn } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const work = mkdtempSync(join(tmpdir(), "argmap-stores-"));
const [maps, seconds] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 5)];
const [api, bare, database] = ["http://127.0.0.1:5604", "http://127.0.0.1:5605", 5606];
const open = { Api__Limits__Burst: "1000000", Api__Limits__RequestsPerSecond: "1000000", Api__Limits__Maps: "1000000", Logging__LogLevel__Default: "Warning" };

const build = (project) => execFileSync("dotnet", ["build", project, "-c", "Release", "-v", "q"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
build("src/ArgumentMap.Api");
build("tests/ArgumentMap.Benchmarks");

const start = async (args, address, env = {}) => {
  const server = spawn("dotnet", args, { cwd: root, env: { ...process.env, ...env }, stdio: "ignore" });
  for (;;) {
    try {
      await (await fetch(address)).arrayBuffer();
      return server;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
};

const stop = (server) => new Promise((resolve) => {
  server.on("exit", resolve);
  server.kill();
});

const wrk = (url, connections, processor) => {
  const args = ["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", url];
  const output = processor === undefined
    ? execFileSync("wrk", args, { encoding: "utf8" })
    : execFileSync("taskset", ["-c", String(processor), "wrk", ...args], { encoding: "utf8" });
  const milliseconds = (percent) => {
    const [, number, unit] = output.match(new RegExp(`${percent}%\\s+([\\d.]+)(us|ms|s)`));
    return Number(number) * { us: 0.001, ms: 1, s: 1000 }[unit];
  };
  if (/Non-2xx or 3xx responses/.test(output)) throw new Error(output);
  return { rate: Number(output.match(/Requests\/sec:\s+([\d.]+)/)[1]), median: milliseconds(50), p99: milliseconds(99) };
};

/** Milliseconds of processor time that a process and, if it is the database's, its children have used. */
const used = (pids) => pids.reduce((sum, pid) => {
  const ticks = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return sum + 10 * (Number(ticks[11]) + Number(ticks[12]));
}, 0);
const childrenOf = (pid) => readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);

const text = (i) => `map: The case of bridge ${i} and its ${["north", "south", "east", "west"][i % 4]} pier\n\nclaim safe: Bridge ${i} is safe.\n  premise: It was inspected in ${1950 + (i % 70)}.\n`;

const rows = [];
const row = (...cells) => rows.push(`| ${cells.join(" | ")} |`);

const measure = async (name, server, pids) => {
  const each = async (address, times = 20) => {
    await (await fetch(api + address)).arrayBuffer();
    const before = used(pids());
    for (let i = 0; i < times; i++) {
      const answer = await fetch(api + address.replace("#", i));
      if (!answer.ok) throw new Error(await answer.text());
      await answer.arrayBuffer();
    }
    return ((used(pids()) - before) / times).toFixed(1);
  };
  const [page, later, search] = [await each("/v1/maps?limit=100"), await each("/v1/maps?limit=100&sort=title&descending=true"), await each("/v1/maps?q=bridge%20#%20north")];
  const json = Buffer.from(await (await fetch(api + "/v1/maps/m7.json")).arrayBuffer());
  writeFileSync(join(work, "json"), json);
  const other = await start([join(here, "bin/Release/net10.0/ArgumentMap.Benchmarks.dll"), "bare", bare, join(work, "json"), "application/json"], bare);
  const rates = [[], []];
  for (let round = 0; round < 4; round++) {
    const [mine, theirs] = [wrk(api + "/v1/maps/m7.json", 32), wrk(bare + "/", 32)];
    if (round > 0) {
      rates[0].push(mine.rate);
      rates[1].push(theirs.rate);
    }
  }
  await stop(other);
  const [mine, theirs] = rates.map((figures) => figures.sort((a, b) => a - b)[1]);
  execFileSync("taskset", ["-a", "-p", "-c", "0", String(server.pid)], { stdio: "ignore" });
  // With two connections, one processor is about half busy.
  const half = wrk(api + "/v1/maps/m7.json", 2, 1);
  row(name, page, later, search, Math.round(mine), (mine / theirs).toFixed(2), half.median.toFixed(2), half.p99.toFixed(2));
};

const service = [join(root, "src/ArgumentMap.Api/bin/Release/net10.0/ArgumentMap.Api.dll")];

const folder = join(work, "maps");
mkdirSync(folder);
for (let i = 0; i < maps; i++) writeFileSync(join(folder, `m${i}.arg`), text(i));
const onFolder = await start(service, api + "/v1/maps?limit=1", { ...open, ASPNETCORE_URLS: api, Api__MapFolder: folder, Api__CacheFolder: join(work, "cache") });
await measure("folder", onFolder, () => [onFolder.pid]);
await stop(onFolder);

const version = readdirSync("/usr/lib/postgresql").sort((a, b) => b - a)[0];
const program = (name) => `/usr/lib/postgresql/${version}/bin/${name}`;
const data = join(work, "data");
mkdirSync(data);
// The server refuses to run as root.
const isRoot = process.getuid() === 0;
if (isRoot) {
  const id = Number(execFileSync("id", ["-u", "postgres"], { encoding: "utf8" }));
  for (const path of [work, data]) chownSync(path, id, id);
}
const asUser = (name, ...args) => isRoot
  ? execFileSync("runuser", ["-u", "postgres", "--", program(name), ...args], { stdio: "ignore", cwd: work })
  : execFileSync(program(name), args, { stdio: "ignore", cwd: work });
asUser("initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
asUser("pg_ctl", "-w", "-D", data, "-l", join(data, "log"), "-o", `-c listen_addresses=127.0.0.1 -p ${database} -c unix_socket_directories= -c fsync=off -c synchronous_commit=off`, "start");
try {
  const postmaster = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0];
  const onDatabase = await start(service, api + "/v1/maps?limit=1", {
    ...open, ASPNETCORE_URLS: api, Api__Store: "postgres", Api__Postgres: `Host=127.0.0.1;Port=${database};Username=postgres;Database=postgres`, Api__CacheFolder: join(work, "cache"),
  });
  let next = 0;
  const put = async () => {
    for (let i = next++; i < maps; i = next++) {
      const answer = await fetch(`${api}/v1/maps/m${i}`, { method: "PUT", body: text(i), headers: { "Content-Type": "text/plain", "If-None-Match": "*" } });
      if (!answer.ok) throw new Error(await answer.text());
    }
  };
  await Promise.all(Array.from({ length: 16 }, put));
  await measure("PostgreSQL", onDatabase, () => [onDatabase.pid, postmaster, ...childrenOf(postmaster)]);
  await stop(onDatabase);
} finally {
  asUser("pg_ctl", "-w", "-D", data, "-m", "fast", "stop");
}

console.log(`${maps} maps. Processor time in ms, of the API and the database together.\n`);
console.log("| store | page of 100 | the same by title | search | cached GET, per second | of a bare endpoint | median, ms, 2 at once | p99, ms |\n|---|---|---|---|---|---|---|---|");
console.log(rows.join("\n"));
rmSync(work, { recursive: true });
