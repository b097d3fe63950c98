// Files in AIF as arguebuf reads them, before and after argmap has read and written them: the same numbers of statements, inferences and edges.
// Usage: npm install && node judge.mjs ARGMAP FILE...
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import * as arguebuf from "arguebuf";

const [argmap, ...files] = process.argv.slice(2);

const counts = (graph) => {
  const nodes = Object.values(graph.nodes);
  return [
    nodes.filter((node) => node.type === "atom").length,
    nodes.filter((node) => node.type === "scheme").length,
    Object.keys(graph.edges).length,
  ].join("/");
};

const converted = (file, format) => JSON.parse(
  execFileSync(argmap, ["convert", file, "--from", "aif", "--format", format], { stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 28 }));

for (const file of files) {
  const before = counts(arguebuf.load.aif(JSON.parse(readFileSync(file, "utf8"))));
  const after = {
    aif: counts(arguebuf.load.aif(converted(file, "aif"))),
    xaif: counts(arguebuf.load.xaif(converted(file, "xaif"))),
    arguebuf: counts(arguebuf.load.json(converted(file, "arguebuf"))),
  };
  const differ = Object.entries(after).filter(([, count]) => count !== before);
  if (differ.length > 0)
    process.exitCode = 1;
  console.log(`${file}: ${before}${differ.map(([format, count]) => `; ${format} ${count}`).join("")}`);
}
