// Draws the same maps with argmap, with native dot where it is installed, and with Argdown, in one run, and prints tables.
// Usage: node tests/ArgumentMap.Benchmarks/pictures.mjs [fit]   (needs npm and the .NET SDK; "fit": only how large the pictures are)
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
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
const onlyFit = process.argv[2] === "fit";
if (!onlyFit)
  run("dotnet", ["publish", "src/ArgumentMap.Cli", "-c", "Release", "-p:PublishAot=true", "-o", join(work, "aot"), "-v", "q"]);
else
  run("dotnet", ["build", "src/ArgumentMap.Cli", "-c", "Release", "-v", "q"]);
run("npm", ["ci", "--no-audit", "--no-fund"], join(here, "argdown"));

const benchmarks = join(here, "bin", "Release", "net10.0", "ArgumentMap.Benchmarks.dll");
const node = join(here, "argdown", "node_modules", ".bin", "node");
const argmap = onlyFit ? ["dotnet", join(root, "src", "ArgumentMap.Cli", "bin", "Release", "net10.0", "argmap.dll")] : [join(work, "aot", "argmap")];
const sizes = [20, 200, 1000, 2000];
run("dotnet", [benchmarks, "trees", work, ...sizes.map(String)]);

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1].toFixed(0);
const cold = (args) => {
  const times = [];
  for (let round = 0; round < 10; round++) {
    const start = performance.now();
    run(argmap[0], [...argmap.slice(1), ...args]);
    times.push(performance.now() - start);
  }
  return median(times);
};

/** How large a picture is, and how high its statements are where the whole of it stands in a window of 1400 × 1000. */
function fit(file) {
  const svg = readFileSync(file, "utf8");
  // Argdown has Graphviz shrink the picture to a page; what counts is its own size.
  const shrunk = Number(svg.match(/class="graph" transform="scale\(([\d.]+)/)?.[1] ?? 1);
  const [, , width, height] = svg.match(/viewBox="([^"]+)"/)[1].split(/[ ,]+/).map((number) => number / shrunk);
  const sizes = new Map();
  for (const [, size, text] of svg.matchAll(/<text[^>]* font-size="([\d.]+)"[^>]*>([^<]*)/g))
    sizes.set(+size, (sizes.get(+size) ?? 0) + text.length);
  const [size] = [...sizes].sort((a, b) => b[1] - a[1])[0];
  const scale = Math.min(1400 / width, 1000 / height, 1);
  return `${Math.round(width)} × ${Math.round(height)} | ${(size * scale).toFixed(1)}`;
}

/** The file of a picture that argmap draws. */
function drawn(size, name, ...options) {
  const file = join(work, `${size}-${name}.svg`);
  run(argmap[0], [...argmap.slice(1), "render", join(work, `${size}.arg`), ...options, "-o", file]);
  return file;
}

console.log("The whole picture in a window of 1400 × 1000: width × height in its own units, and the height of statements in pixels.\n");
console.log("| statements | argmap as it comes | px | argmap --all | px | native dot | px | Argdown | px |");
console.log("|---|---|---|---|---|---|---|---|---|");
for (const size of sizes) {
  const dot = join(work, `${size}-dot.svg`), argdown = join(work, `${size}.argdown`);
  run(argmap[0], [...argmap.slice(1), "render", join(work, `${size}.arg`), "-o", join(work, `${size}.dot`)]);
  writeFileSync(dot, run("dot", ["-Tsvg", join(work, `${size}.dot`)]));
  run(node, ["--max-old-space-size=12000", join(here, "argdown", "argdown.mjs"), "--svg", "--iterations", "1", argdown]);
  console.log(`| ${size} | ${fit(drawn(size, "tree"))} | ${fit(drawn(size, "all", "--all"))} | ${fit(dot)} | ${fit(`${argdown}.svg`)} |`);
}

if (!onlyFit)
  times();

function times() {
  const ours = lines(run("dotnet", [benchmarks, "quick", "pictures"]));
  console.log("One picture as SVG, ms: argmap and Argdown in a warm process, native dot and `argmap render` as processes of their own.\n");
  console.log("| statements | tree, warm | with scores | KB allocated | tree, process | graph, warm | native dot, process | Argdown, warm |");
  console.log("|---|---|---|---|---|---|---|---|");
  for (const size of sizes) {
    const [plain, scored] = ours.filter((line) => line.statements === size && "nativeDotMilliseconds" in line);
    const [theirs] = lines(run(node, ["--max-old-space-size=12000", join(here, "argdown", "argdown.mjs"), "--svg", "--iterations", "5", join(work, size + ".argdown")]));
    const whole = cold(["render", join(work, size + ".arg"), "--all", "-o", join(work, "x.svg")]);
    console.log(`| ${size} | ${plain.treeMilliseconds} | ${scored.treeMilliseconds} | ${plain.treeAllocatedKB} | ${whole} | ${plain.graphMilliseconds} | ${plain.nativeDotMilliseconds ?? "–"} | ${(theirs.seconds * 1000).toFixed(0)} |`);
  }

  const dot = ours.find((line) => "dotMegabytesPerSecond" in line);
  console.log(`\nDOT of ${dot.statements} statements: ${(dot.dotBytes / 1e6).toFixed(0)} MB in ${dot.dotMilliseconds} ms, at best ${dot.dotMegabytesPerSecond} MB/s.`);
}
