// Builds the extension and packs it: node src/vscode/package.mjs writes src/vscode/argument-map.vsix. Installs what it needs.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const run = (program, ...args) => execFileSync(program, args, { cwd: here, stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" });

const installed = join(here, "node_modules", ".package-lock.json");
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(here, "package-lock.json")).mtimeMs)
  run("npm", "ci", "--no-audit", "--no-fund");

copyFileSync(join(here, "..", "..", "LICENSE"), join(here, "LICENSE"));
run("npx", "tsc", "-p", ".");
run("npx", "esbuild", "source/extension.ts", "--bundle", "--platform=node", "--format=cjs", "--target=node20", "--external:vscode", "--minify", "--outfile=dist/extension.js");
run("npx", "vsce", "package", "--no-dependencies", "--skip-license", "--allow-missing-repository", "--out", "argument-map.vsix");
