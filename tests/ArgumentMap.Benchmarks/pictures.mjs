// Draws the same maps with argmap, with native dot where it is installed, and with Argdown, in one run, and prints tables.
// Usage: node tests/ArgumentMap.Benchmarks/pictures.mjs   (needs npm and the .NET SDK)
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const work = mkdtempSync(join(tmpdir(), "argmap-pictures-"));

const run = (command, args, cwd = root) =>
  execFileSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
const lines = (text) => text.trim().split("\n").map((line) => JSON.parse(line));

run("dotnet", ["build", "tests/ArgumentMap.Benchmarks", "-c", "Release", "-v", "q"]);
run("dotnet", ["publish", "src/ArgumentMap.Cli", "-c", "Release", "-p:PublishAot=true", "-o", join(work, "aot"), "-v", "q"]);
run("npm", ["ci", "--no-audit", "--no-fund"], join(here, "argdown"));

const benchmarks = join(here, "bin", "Release", "net10.0", "ArgumentMap.Benchmarks.dll");
const node = join(here, "argdown", "node_modules", ".bin", "node");
const argmap = join(work, "aot", "argmap");
const ours = lines(run("dotnet", [benchmarks, "quick", "pictures"]));
const sizes = [...new Set(ours.filter((line) => "nativeDotMilliseconds" in line).map((line) => line.statements))];
run("dotnet", [benchmarks, "trees", work, ...sizes.map(String)]);

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1].toFixed(0);
const cold = (args) => {
  const times = [];
  for (let round = 0; round < 10; round++) {
    const start = performance.now();
    run(argmap, args);
    times.push(performance.now() - start);
  }
  return median(times);
};

console.log("One picture as SVG, ms: argmap and Argdown in a warm process, native dot and `argmap render` as processes of their own.\n");
console.log("| statements | tree, warm | with scores | KB allocated | tree, process | graph, warm | native dot, process | Argdown, warm |");
console.log("|---|---|---|---|---|---|---|---|");
for (const size of sizes) {
  const [plain, scored] = ours.filter((line) => line.statements === size && "nativeDotMilliseconds" in line);
  const [theirs] = lines(run(node, ["--max-old-space-size=12000", join(here, "argdown", "argdown.mjs"), "--svg", "--iterations", "5", join(work, size + ".argdown")]));
  const process = cold(["render", join(work, size + ".arg"), "--all", "-o", join(work, "x.svg")]);
  console.log(`| ${size} | ${plain.treeMilliseconds} | ${scored.treeMilliseconds} | ${plain.treeAllocatedKB} | ${process} | ${plain.graphMilliseconds} | ${plain.nativeDotMilliseconds ?? "–"} | ${(theirs.seconds * 1000).toFixed(0)} |`);
}

const dot = ours.find((line) => "dotMegabytesPerSecond" in line);
console.log(`\nDOT of ${dot.statements} statements: ${(dot.dotBytes / 1e6).toFixed(0)} MB in ${dot.dotMilliseconds} ms, at best ${dot.dotMegabytesPerSecond} MB/s.`);
