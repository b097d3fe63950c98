// Files in Argdown as Argdown itself reads them, before and after argmap has read and written them: the same numbers of elements and relations. Elements
// are statements and arguments together, as argmap reads an argument without premises as a statement. A map of argmap (.arg) is only written, and must be read without an error.
// Usage: npm ci && npx node judge.mjs ARGMAP FILE...
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { argdown } from "@argdown/node";

const [argmap, ...files] = process.argv.slice(2);

async function counts(input) {
  const read = await argdown.runAsync({ input, process: ["parse-input", "build-model"], logLevel: "error", throwExceptions: false });
  const errors = [...read.lexerErrors ?? [], ...read.parserErrors ?? []].length;
  const elements = Object.keys(read.statements ?? {}).length + Object.keys(read.arguments ?? {}).length;
  return `${elements} elements, ${read.relations?.length ?? 0} relations${errors > 0 ? `, ${errors} errors` : ""}`;
}

for (const file of files) {
  let converted;
  try {
    converted = execFileSync(argmap, ["convert", file, "--format", "argdown"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });
  } catch (refused) {
    console.log(`${file}: refused: ${refused.stderr.split("\n")[0]}`);
    process.exitCode = 1;
    continue;
  }
  const after = await counts(converted);
  const before = file.endsWith(".argdown") ? await counts(readFileSync(file, "utf8")) : null;
  const isWrong = before === null ? after.includes("errors") : after !== before;
  if (isWrong)
    process.exitCode = 1;
  console.log(`${file}: ${before ?? after}${before !== null && isWrong ? `; afterwards ${after}` : ""}`);
}
