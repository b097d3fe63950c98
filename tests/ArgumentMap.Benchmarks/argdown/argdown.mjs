// Measures Argdown on the maps that `ArgumentMap.Benchmarks maps FOLDER SIZE…` writes: text to model to DOT, warm.
// Usage: node argdown.mjs [--json | --svg] [--iterations N] FILE.argdown…
// Prints one line of JSON per file; a picture is written beside it. Counts statements and relations of the model, to make sure that the same work is compared.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";

const require = createRequire(import.meta.url);
let node;
try {
  node = await import("@argdown/node");
} catch {
  node = require("@argdown/node");
}
const { argdown } = node;

const files = [];
let iterations = 5;
let format = "dot";
for (let i = 2; i < process.argv.length; i++) {
  if (process.argv[i] === "--iterations") iterations = Number(process.argv[++i]);
  else if (process.argv[i] === "--json") format = "json";
  else if (process.argv[i] === "--svg") format = "svg";
  else files.push(process.argv[i]);
}

for (const file of files) {
  const input = readFileSync(file, "utf8");
  const request = {
    input,
    process: ["parse-input", "build-model", "build-map", ...(format === "svg" ? ["export-dot"] : []), "export-" + format],
    // Every statement and every relation must be in the map.
    selection: { statementSelectionMode: "all", excludeDisconnected: false },
    model: {},
    logLevel: "error",
    throwExceptions: true,
  };
  const times = [];
  let response;
  for (let i = 0; i < iterations; i++) {
    const start = performance.now();
    response = await argdown.runAsync({ ...request });
    times.push((performance.now() - start) / 1000);
  }
  if (format === "svg") writeFileSync(file + ".svg", response.svg);
  times.sort((a, b) => a - b);
  const seconds = times[Math.floor(times.length / 2)];
  const statements = Object.keys(response.statements ?? {}).length;
  console.log(JSON.stringify({
    tool: "argdown",
    format,
    file,
    statements,
    relations: response.relations?.length,
    mapNodes: response.map?.nodes?.length,
    mapEdges: response.map?.edges?.length,
    bytes: (response[format] ?? "").length,
    seconds: Number(seconds.toFixed(4)),
    statementsPerSecond: Math.round(statements / seconds),
    parserErrors: (response.parserErrors ?? []).length,
  }));
}
