// Runs argmap and Argdown on the same maps in the same run and prints tables: warm text → model → DOT, and cold processes.
// Usage: node tests/ArgumentMap.Benchmarks/compare.mjs [SIZE…]   (default 1000 10000 100000; needs npm and the .NET SDK)
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const work = mkdtempSync(join(tmpdir(), "argmap-compare-"));
const sizes = process.argv.length > 2 ? process.argv.slice(2) : ["1000", "10000", "100000"];

const run = (command, args, cwd = root) =>
  execFileSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
const lines = (text) => text.trim().split("\n").map((line) => JSON.parse(line));

run("dotnet", ["build", "tests/ArgumentMap.Benchmarks", "-c", "Release", "-v", "q"]);
run("dotnet", ["publish", "src/ArgumentMap.Cli", "-c", "Release", "-p:PublishAot=true", "-o", join(work, "aot"), "-v", "q"]);
run("npm", ["ci", "--no-audit", "--no-fund"], join(here, "argdown"));

const benchmarks = join(here, "bin", "Release", "net10.0", "ArgumentMap.Benchmarks.dll");
const node = join(here, "argdown", "node_modules", ".bin", "node");
run("dotnet", [benchmarks, "maps", work, ...sizes]);

console.log("Text to model to DOT, warm, mean:\n");
console.log("| statements | relations | argmap, statements/s | Argdown, statements/s | ratio | argmap, bytes allocated per statement |");
console.log("|---|---|---|---|---|---|");
for (const size of sizes) {
  const [ours] = lines(run("dotnet", [benchmarks, "quick", size]));
  const [theirs] = lines(run(node, ["--max-old-space-size=12000", join(here, "argdown", "argdown.mjs"), "--iterations", "3", join(work, size + ".argdown")]));
  if (theirs.statements !== Number(size)) throw new Error(`Argdown read ${theirs.statements} statements of ${size}`);
  const ratio = (ours.statementsPerSecond / theirs.statementsPerSecond).toFixed(0);
  console.log(`| ${size} | ${theirs.relations} | ${ours.statementsPerSecond} | ${theirs.statementsPerSecond} | ${ratio} | ${ours.allocatedPerStatement} |`);
}

// Cold: a new process for every run, the commands alternating.
writeFileSync(join(work, "small.arg"), "claim a: A\n  premise b: B\n  objection c: C\n");
writeFileSync(join(work, "small.argdown"), "[a]: A\n  + [b]: B\n  - [c]: C\n");
const cold = [
  ["argmap (AOT) render small.arg to JSON", join(work, "aot", "argmap"), ["render", join(work, "small.arg")]],
  ["node -e 0", "node", ["-e", "0"]],
  ["argdown CLI to JSON", node, ["--no-deprecation", join(here, "argdown", "node_modules", ".bin", "argdown"), "json", join(work, "small.argdown"), work]],
];
const times = cold.map(() => []);
for (let round = 0; round < 20; round++) {
  cold.forEach(([, command, args], i) => {
    const start = performance.now();
    run(command, args);
    times[i].push(performance.now() - start);
  });
}
console.log("\nCold, whole process, median of 20:\n\n| command | ms |\n|---|---|");
cold.forEach(([name], i) => console.log(`| ${name} | ${times[i].sort((a, b) => a - b)[10].toFixed(1)} |`));
