/** What the page knows of the engine: it sends texts, and hears what is found in the latest of them. */
export class Engine extends EventTarget {
  #worker;
  #version = 0;
  #calls = new Map();
  #nextCall = 0;
  #sent = null;
  #watch = null;

  constructor() {
    super();
    this.#start();
  }

  /** The number of the latest text; what is heard about an earlier one is dropped. */
  get version() {
    return this.#version;
  }

  /** Works on a text from now on. */
  update(map) {
    this.#sent = { call: 'update', version: ++this.#version, ...map };
    this.#worker.postMessage(this.#sent);
    this.#guard();
    return this.#version;
  }

  /** Asks about the text sent last. @returns Null where there is a newer text when the answer comes. */
  ask(call, ...given) {
    const id = ++this.#nextCall, version = this.#version;
    return new Promise(resolve => {
      this.#calls.set(id, resolve);
      this.#worker.postMessage({ id, version, call, given });
      this.#guard();
    });
  }

  #start() {
    this.#worker = new Worker('engine.js', { type: 'module' });
    this.#worker.onmessage = ({ data }) => this.#hear(data);
    this.#worker.onerror = event => this.#tell('broken', { why: event.message });
  }

  #hear(data) {
    clearTimeout(this.#watch);
    this.#watch = null;
    if (data.kind === 'answer to') {
      this.#calls.get(data.id)?.(data.version === this.#version ? data.value : null);
      this.#calls.delete(data.id);
    } else if (data.kind === 'ready' || data.version === this.#version) {
      this.#tell(data.kind, data);
    }
  }

  /** An engine that says nothing for this long is started again; what is typed is never lost with it. */
  #guard() {
    const patience = 60_000;
    this.#watch ??= setTimeout(() => {
      this.#watch = null;
      this.#worker.terminate();
      for (const resolve of this.#calls.values())
        resolve({ problem: 'The engine took too long and was started again.' });
      this.#calls.clear();
      this.#start();
      this.#tell('slow', {});
    }, patience);
  }

  #tell(kind, detail) {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }
}
