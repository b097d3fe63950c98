// Writes the WebAssembly module that @viz-js/viz carries inside its JavaScript to a file: node extract.mjs graphviz.wasm
import { writeFileSync } from 'node:fs';
import { instance } from '@viz-js/viz';

const { compile, instantiate } = WebAssembly;
const keep = (bytes) => writeFileSync(process.argv[2], new Uint8Array(bytes.buffer ?? bytes));

WebAssembly.compile = (bytes) => {
  keep(bytes);
  return compile(bytes);
};
WebAssembly.instantiate = (source, imports) => {
  if (!(source instanceof WebAssembly.Module))
    keep(source);
  return instantiate(source, imports);
};

await instance();
