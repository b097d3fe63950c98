// A client of the API with fetch. Usage: node client.ts ADDRESS (Node 22.18; older: after tsc); the API key, if any, is in ARGUMENT_MAP_KEY.
const api = process.argv[2] ?? "http://localhost:5000";
const key = process.env["ARGUMENT_MAP_KEY"];

const draft = `map: Is the well safe? #water

claim safe [likely]: The well is safe
`;
const well = draft + "  premise test [0.8]: The laboratory found nothing\n";
const broken = "clam wrong: This is a mistake\n";

interface Problem {
  detail: string;
  errors: { line?: number; message: string }[];
}

/** Sends a map as text, or anything else as JSON. */
async function call(method: string, address: string, body?: string | object, headers: Record<string, string> = {}): Promise<Response> {
  const type = typeof body === "string" ? "text/vnd.argument-map" : "application/json";
  const answer = await fetch(api + address, {
    method,
    headers: { ...(body === undefined ? {} : { "Content-Type": type }), ...(key ? { "X-Api-Key": key } : {}), ...headers },
    body: body === undefined || typeof body === "string" ? body ?? null : JSON.stringify(body),
  });
  if (answer.ok) return answer;
  const problem = (await answer.json()) as Problem;
  throw new Error([problem.detail, ...problem.errors.map((error) => `  ${error.line ?? "-"}: ${error.message}`)].join("\n"));
}

async function json<T>(answer: Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}

// Upload: the title gives the id. With the same key it can be sent again if the answer is lost.
const stored = await call("POST", "/v1/maps", draft, { "Idempotency-Key": crypto.randomUUID() });
const map = stored.headers.get("Location")!;
console.log(`stored: ${map}`);

// Replace: with the tag of what was read, so that nobody else's change is lost.
await call("PUT", map, well, { "If-Match": stored.headers.get("ETag")! });
console.log(`replaced: ${map}`);

// Render: the extension names the format.
const picture = await (await call("GET", `${map}.svg`)).text();
console.log(`drawn: ${picture.slice(0, 4)}`);

// Score.
const scores = await json<{ nodes: { id: string; verdict: string }[] }>(call("GET", `${map}/scores`));
for (const node of scores.nodes.filter((node) => node.id === "safe")) console.log(`scored: ${node.id} is ${node.verdict}`);

// Two versions.
const changes = await json<{ headline: string[] }>(call("POST", "/v1/diff", { before: draft, after: well }));
console.log(`changed: ${changes.headline[0]}`);

// History, where the store keeps one: PostgreSQL does, a folder if it is in a git repository.
const history = await fetch(`${api}${map}/revisions`, { headers: key ? { "X-Api-Key": key } : {} });
const kept = (await history.json()) as { title?: string; revisions?: { number: number; message: string | null }[] };
const lines = kept.revisions?.map((revision) => `${revision.number} ${revision.message ?? ""}`) ?? [kept.title];
for (const line of lines) console.log(`revisions: ${line}`);

// List: until there is no next page.
for (let next: string | null = "/v1/maps?limit=50"; next !== null; ) {
  const page: { maps: { id: string }[]; next: string | null } = await json(call("GET", next));
  for (const entry of page.maps) console.log(`listed: ${entry.id}`);
  next = page.next;
}

// Check many; ?format=sarif gives what code scanning reads.
const maps = [{ name: "well.arg", source: well }, { name: "broken.arg", source: broken }];
const checked = await json<{ maps: { name: string; errors: number }[] }>(call("POST", "/v1/check", { maps }));
for (const entry of checked.maps) console.log(`checked: ${entry.name}, ${entry.errors} errors`);

// Embed: the map is in the address of the picture.
const encoded = await json<{ svg: string }>(call("POST", "/v1/encode", well));
console.log(`embedded: <img src="${api}${encoded.svg}">`);

export {};
