// The map that is open. What is typed is kept in this browser at once, each map under a name of its own, so that tabs never overwrite each other.
import { settled } from './dom.js';

const prefix = 'argmap.draft.';
const mostDrafts = 30;

/** @typedef {{ text: string, name: string, files: Object<string, string>, stored: ?{ id: string, etag: string, text: string }, base: string, draft: string }} Map */
export const session = { map: null, day: '', ratings: new Map(), item: null };

export function mapOf({ text, name = 'map.arg', files = {}, stored = null, base = text, draft = crypto.randomUUID(), handle = null }) {
  return { text, name, files, stored, base, draft, handle };
}

function write(map, title) {
  try {
    const { text, name, files, stored, base } = map;
    localStorage.setItem(prefix + map.draft, JSON.stringify({ text, name, files, stored, base, title, at: Date.now() }));
    sessionStorage.setItem('argmap.open', map.draft);
  } catch {
    // Where the browser keeps nothing, the map is in the address.
  }
}

/** Keeps the map in this browser. */
export const keep = settled(write, 300);
export const keepNow = write;

export function drafts() {
  const found = [];
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i);
      if (key.startsWith(prefix))
        found.push({ draft: key.slice(prefix.length), ...JSON.parse(localStorage.getItem(key)) });
    }
  } catch {
    return [];
  }
  found.sort((a, b) => b.at - a.at);
  found.splice(mostDrafts).forEach(({ draft }) => forget(draft));
  return found;
}

export function forget(draft) {
  localStorage.removeItem(prefix + draft);
}

/** The map that was open in this tab before it was loaded again. */
export function lastOfTab() {
  try {
    const draft = sessionStorage.getItem('argmap.open');
    return draft && drafts().find(other => other.draft === draft);
  } catch {
    return null;
  }
}

export function closeTab() {
  sessionStorage.removeItem('argmap.open');
}
