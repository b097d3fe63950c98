// Runs the engine beside the page, so that typing never waits for it. Of several texts only the latest is worked on.
let engine;
let update = null;
let isBusy = false;
const calls = [];
const channel = new MessageChannel();
let goOn;
channel.port1.onmessage = () => goOn();
/** Lets messages in that came meanwhile. */
const turn = () => new Promise(resolve => {
  goOn = resolve;
  channel.port2.postMessage(null);
});

onmessage = ({ data }) => {
  if (data.call === 'update')
    update = data;
  else
    calls.push(data);
  pump();
};

async function pump() {
  if (!engine || isBusy)
    return;
  isBusy = true;
  while (update || calls.length > 0) {
    if (update)
      await work();
    else
      await answer(calls.shift());
    await turn();
  }
  isBusy = false;
}

/** Findings first, then the map, then why; each is posted as soon as it is known, unless a newer text came. */
async function work() {
  const { version, name, text, files, day, ratings, isFirst } = update;
  update = null;
  engine.ForgetFiles();
  for (const [file, content] of Object.entries(files))
    engine.AddFile(file, content);
  const started = performance.now();
  const findings = JSON.parse(engine.Open(name, text));
  postMessage({ kind: 'findings', version, ...findings, took: performance.now() - started });
  if (findings.hasErrors && !isFirst)
    return;
  for (const [kind, make] of [['drawing', engine.Draw], ['answer', engine.AnswerOf]]) {
    await turn();
    // What a person waits for, such as what could be written here, comes before the picture.
    while (calls.length > 0 && !update)
      await answer(calls.shift());
    if (update)
      return;
    const from = performance.now();
    postMessage({ kind, version, isPartial: findings.hasErrors, ...JSON.parse(make(day, ratings, false)), took: performance.now() - from });
  }
}

async function answer({ id, version, call, given }) {
  try {
    if (call === 'Import' || call === 'Render')
      await loadRest();
    postMessage({ kind: 'answer to', id, version, value: JSON.parse(engine[call](...given)) });
  } catch (error) {
    postMessage({ kind: 'answer to', id, version, value: { problem: 'The engine could not answer that.' } });
    console.error(error);
  }
}

/** Fetches what only the formats of other tools need; what failed is tried again the next time. */
async function loadRest() {
  for (; rest.length > 0; rest.shift())
    await INTERNAL.loadLazyAssembly(rest[0].virtualPath);
}

// Otherwise the runtime takes this worker for one of its own threads, and waits for orders.
globalThis.dotnetSidecar = true;
const { dotnet } = await import('./_framework/dotnet.js');
const { getAssemblyExports, getConfig, INTERNAL } = await dotnet.create();
const rest = [...getConfig().resources.lazyAssembly];
engine = (await getAssemblyExports(getConfig().mainAssemblyName)).ArgumentMap.Studio.Engine;
postMessage({ kind: 'ready', colours: engine.Colours(), endings: engine.Endings() });
pump();
