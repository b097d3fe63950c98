// Sends the API maps whose scores would take hours, all at once, and measures when it answers, whether it answers others meanwhile, and
// what its processor does half a second after the last answer.
// Usage: node tests/ArgumentMap.Benchmarks/idle.mjs [CONFIGURATION]   (default Release; Linux; needs the .NET SDK)
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const configuration = process.argv[2] ?? "Release";
const address = "http://127.0.0.1:5603";
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// 800 pairs that support each other, on a thousand days: 13 KB as an address.
const pairs = (semantics) => {
  const lines = ["map: m", "  scoring: " + semantics];
  for (let i = 0; i < 800; i++) lines.push(`claim a${i} [0.0001]: x`, `  premise b${i}`, `claim b${i} [0.0001]: x`, `  premise a${i}`);
  lines.push("claim z: z");
  for (let i = 0; i < 1000; i++) lines.push(`  expect: > 0 as of ${new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10)}`);
  return lines.join("\n") + "\n";
};
const encoded = (text) => deflateSync(Buffer.from(text), { level: 9 }).toString("base64url");

execFileSync("dotnet", ["build", "src/ArgumentMap.Api", "-c", configuration, "-v", "q"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
const server = spawn("dotnet", [join(root, `src/ArgumentMap.Api/bin/${configuration}/net10.0/ArgumentMap.Api.dll`)], {
  env: { ...process.env, ASPNETCORE_URLS: address, Api__MapFolder: mkdtempSync(join(tmpdir(), "argmap-idle-")), Logging__LogLevel__Default: "Warning" },
  stdio: "ignore",
});

/** Seconds of processor time that the server has used. */
const used = () => readFileSync(`/proc/${server.pid}/stat`, "utf8").split(") ")[1].split(" ").slice(11, 13).reduce((sum, ticks) => sum + ticks / 100, 0);

try {
  for (;;) {
    try {
      await (await fetch(address + "/health/live")).arrayBuffer();
      break;
    } catch {
      await wait(20);
    }
  }

  for (const semantics of ["odds", "df-quad"]) {
    const begun = performance.now();
    const ask = async (number) => {
      const reply = await fetch(`${address}/v1/render/json/${encoded(`${pairs(semantics)}// ${number}\n`)}?scores=true`);
      await reply.arrayBuffer();
      return `${reply.status} after ${((performance.now() - begun) / 1000).toFixed(1)} s`;
    };
    const heavy = Promise.all([1, 2, 3].map(ask));
    await wait(1000);
    const small = performance.now();
    const other = await fetch(address + "/v1/validate", { method: "POST", body: "claim a [0.5]: x\n", headers: { "Content-Type": "text/plain" } });
    await other.arrayBuffer();
    const between = `${other.status} after ${((performance.now() - small) / 1000).toFixed(1)} s`;
    const replies = await heavy;
    await wait(500);
    const before = used();
    await wait(2000);
    console.log(JSON.stringify({ semantics, addressBytes: encoded(pairs(semantics)).length, replies, between, processorShareAfterwards: +((used() - before) / 2).toFixed(3) }));
  }
} finally {
  server.kill();
}
