// The stored maps of the API that served this page; none where the page came from any other place.
import { find } from './dom.js';

const root = document.documentElement.dataset.service;

export const hasService = root !== '';

/** What a call of the API answered; `problem` says in words why not. */
async function call(path, options = {}) {
  const headers = new Headers(options.headers);
  const key = sessionStorage.getItem('argmap.key');
  if (key)
    headers.set('X-Api-Key', key);
  let reply;
  try {
    reply = await fetch(root + path, { ...options, headers });
  } catch {
    return { status: 0, problem: 'The server cannot be reached.' };
  }
  if (reply.status === 401 && await askForKey(key !== null))
    return call(path, options);
  const text = await reply.text();
  const problem = reply.ok ? null : problemOf(text);
  return { status: reply.status, etag: reply.headers.get('ETag'), place: reply.headers.get('Location'), text, problem };
}

function problemOf(text) {
  try {
    const { detail, title } = JSON.parse(text);
    return detail ?? title;
  } catch {
    return 'The server could not answer.';
  }
}

/** @param isWrong Whether the server refused the key that it was given. */
function askForKey(isWrong) {
  const dialog = find('key'), field = find('key-text');
  find('key-wrong').hidden = !isWrong;
  field.value = '';
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'use' && field.value)
      sessionStorage.setItem('argmap.key', field.value.trim());
    resolve(dialog.returnValue === 'use' && field.value !== '');
  }, { once: true }));
}

/** The stored maps with titles and theses. @param next Where to go on, as the last answer said. */
export async function list(words, next) {
  const query = new URLSearchParams({ limit: 24, ...(words ? { q: words } : {}) });
  const path = next ? next.slice(next.indexOf('check?')) : `check?${query}`;
  // One list knows what is true of the maps, the other when they were saved.
  const [checked, listed] = await Promise.all([path, path.replace('check?', 'maps?')].map(path => call(path, { headers: { Accept: 'application/json' } })));
  if (checked.problem)
    return checked;
  const page = JSON.parse(checked.text), days = new Map();
  for (const { id, modified } of listed.problem ? [] : JSON.parse(listed.text).maps)
    days.set(`${id}.arg`, modified);
  return { ...page, maps: page.maps.map(map => ({ ...map, modified: days.get(map.name) })) };
}

export const pictureOf = id => `${root}maps/${id}.svg?scores=true`;

/** The source of a stored map, as it is stored. */
export async function read(id) {
  const reply = await call(`maps/${encodeURIComponent(id)}.arg`);
  return reply.problem ? reply : { id, text: reply.text, etag: reply.etag };
}

/** The texts of all files that a stored map includes, by name. */
export async function included(id) {
  const reply = await call(`maps/${encodeURIComponent(id)}/includes`);
  return reply.problem ? {} : Object.fromEntries(JSON.parse(reply.text).files.map(({ name, source }) => [name, source]));
}

/** Stores a text in place of the one that was read; where another came meanwhile, `status` is 412 and nothing is stored. */
export async function replace(id, text, etag) {
  return call(`maps/${encodeURIComponent(id)}`, { method: 'PUT', body: text, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'If-Match': etag } });
}

/** Stores a text as a new map, whose id comes from its title. */
export async function create(text) {
  const reply = await call('maps', { method: 'POST', body: text, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  return reply.problem ? reply : { ...reply, id: decodeURIComponent(reply.place.split('/').pop()) };
}
