// Prints how the grammar colours a map: node src/vscode/test/tokens.mjs FILE. One line for each token, indented below the line it is in.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const { loadWASM, OnigScanner, OnigString } = require("vscode-oniguruma");
const { INITIAL, Registry, parseRawGrammar } = require("vscode-textmate");

await loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
const file = new URL("../syntaxes/arg.tmLanguage.json", import.meta.url);
const registry = new Registry({
  onigLib: Promise.resolve({ createOnigScanner: (patterns) => new OnigScanner(patterns), createOnigString: (text) => new OnigString(text) }),
  loadGrammar: async () => parseRawGrammar(readFileSync(file, "utf8"), file.pathname),
});
const grammar = await registry.loadGrammar("source.arg");
let state = INITIAL;
for (const line of readFileSync(process.argv[2], "utf8").split("\n")) {
  console.log(line);
  const read = grammar.tokenizeLine(line, state);
  for (const { startIndex, endIndex, scopes } of read.tokens)
    if (scopes.length > 1) console.log(`    ${line.slice(startIndex, endIndex)} → ${scopes.slice(1).join(" ")}`);
  state = read.ruleStack;
}
