// A client as a user would write one: its types are made from the OpenAPI document. Usage: node client.js ADDRESS
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { paths } from "./api.js";

const client = createClient<paths>({ baseUrl: process.argv[2]! });
const source = "claim safe [0.9]: The well is safe\n  premise test [0.8]: The laboratory found nothing\n";
const asText = { body: source as never, bodySerializer: (body: unknown) => body as string, headers: { "Content-Type": "text/plain" } };

const live = await client.GET("/health/live");
assert.equal(live.data?.status, "healthy");
const ready = await client.GET("/health/ready");
const health = ready.data ?? ready.error;
assert.ok(typeof health === "object" && "checks" in health);
assert.equal(health.checks.store?.status, "healthy");

const schema = await client.GET("/v1/schema");
assert.equal(schema.response.headers.get("Content-Type"), "application/schema+json");
assert.ok(schema.data && "properties" in schema.data);
const allowed = await client.OPTIONS("/v1/schema");
assert.equal(allowed.response.headers.get("Allow"), "GET, HEAD, OPTIONS");

const checked = await client.POST("/v1/validate", { body: { source } });
assert.equal(checked.data?.valid, true);
assert.deepEqual(checked.data?.diagnostics.filter((diagnostic) => diagnostic.severity === "error"), []);

const wrong = await client.POST("/v1/score", { body: { source: "clam: C" } });
assert.equal(wrong.response.status, 422);
assert.ok(typeof wrong.error === "object");
assert.equal(wrong.error.errors[0]?.line, 1);

const explained = await client.POST("/v1/explain", { params: { query: { topic: "safe" } }, body: { source } });
assert.match(String(explained.data?.sentence), /'safe' is accepted/);

const picture = await client.POST("/v1/render", { params: { query: { format: "svg", theme: "dark", scores: true } }, body: { source }, parseAs: "text" });
assert.match(String(picture.data), /^<svg /);

const inBody = await client.POST("/v1/render", { body: { source, options: { format: "svg", theme: "dark", scores: true } }, parseAs: "text" });
assert.equal(inBody.data, picture.data);

const created = await client.PUT("/v1/maps/{id}", { params: { path: { id: "well" }, header: { "If-None-Match": "*" } }, ...asText });
assert.equal(created.response.status, 201);
const again = await client.PUT("/v1/maps/{id}", { params: { path: { id: "well" } }, ...asText });
assert.equal(again.response.status, 428);

const listed = await client.GET("/v1/maps", { params: { query: { q: "laboratory" } } });
assert.deepEqual(listed.data?.maps.map((map) => map.id), ["well"]);

const got = await client.GET("/v1/maps/{id}", { params: { path: { id: "well" }, query: { format: "json" } } });
assert.ok(typeof got.data === "object" && "format" in got.data);
assert.equal(got.data.format, "argument-map");
const etag = got.response.headers.get("ETag")!;
const kept = await client.GET("/v1/maps/{id}", { params: { path: { id: "well" }, query: { format: "json" }, header: { "If-None-Match": etag } } });
assert.equal(kept.response.status, 304);

const same = await client.GET("/v1/maps/{id}/diff", { params: { path: { id: "well" }, query: { against: "well" } } });
assert.ok(typeof same.data === "object");
assert.equal(same.data.same, true);

const removed = await client.DELETE("/v1/maps/{id}", { params: { path: { id: "well" }, header: { "If-Match": etag } } });
assert.equal(removed.response.status, 204);
console.log("done");
