// Saving: to the API with a condition, so that two who save lose nothing, or to a file of this machine.
import { decide } from './conflict.js';
import { find, say } from './dom.js';
import { saveFile } from './files.js';
import * as service from './service.js';
import { mapOf, session } from './session.js';

let isSaving = false;

/** @param studio What shows maps: `engine`, `open(map)`, `changed()`. */
export async function save(studio) {
  if (isSaving || !session.map)
    return;
  isSaving = true;
  find('save').disabled = true;
  try {
    await (service.hasService ? store(studio) : toFile(studio));
  } finally {
    isSaving = false;
    find('save').disabled = false;
    studio.changed();
  }
}

export async function toFile(studio) {
  const { map } = session;
  const handle = await saveFile({ ...map, name: map.name === 'map.arg' ? studio.suggestedName() : map.name });
  if (handle === undefined)
    return;
  map.handle = handle;
  map.base = map.text;
  if (handle)
    map.name = handle.name;
  say(handle ? `Saved to ${handle.name}.` : 'Saved as a download.');
  studio.changed();
}

async function store(studio) {
  const { map } = session, { text } = map;
  if (!map.stored)
    return asNew(studio, map, text);
  const reply = await service.replace(map.stored.id, text, map.stored.etag);
  if (reply.status === 412)
    return settle(studio, map, text);
  if (reply.problem)
    return say(`Not saved: ${reply.problem}`);
  saved(map, { id: map.stored.id, etag: reply.etag, text });
  say('Saved.');
}

async function asNew(studio, map, text) {
  const reply = await service.create(text);
  if (reply.problem)
    return say(`Not saved: ${reply.problem}`);
  saved(map, { id: reply.id, etag: reply.etag, text });
  map.name = `${reply.id}.arg`;
  say(`Saved as “${reply.id}”.`);
}

function saved(map, stored) {
  map.stored = stored;
  map.base = stored.text;
}

async function settle(studio, map, text) {
  const theirs = await service.read(map.stored.id);
  if (theirs.problem)
    return say(`Not saved: ${theirs.problem}`);
  if (theirs.text === text) {
    saved(map, theirs);
    return say('Saved.');
  }
  const compared = await studio.engine.ask('Compare', theirs.text) ?? { problem: 'The text has just changed. Save again to compare.' };
  const decision = await decide(compared);
  if (decision === 'mine') {
    const reply = await service.replace(theirs.id, text, theirs.etag);
    if (reply.status === 412)
      return settle(studio, map, text);
    if (reply.problem)
      return say(`Not saved: ${reply.problem}`);
    saved(map, { id: theirs.id, etag: reply.etag, text });
    say('Yours is stored; theirs is in the history of the map.');
  } else if (decision === 'copy') {
    map.stored = null;
    await asNew(studio, map, text);
  } else if (decision === 'theirs') {
    studio.keepAsDraft(map);
    studio.open(mapOf({ text: theirs.text, name: map.name, files: map.files, stored: theirs }));
    say('This is theirs. Yours is among the maps begun in this browser.');
  }
}
