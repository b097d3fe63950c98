// Maps in the fragment of an address, which browsers do not send: base64url(zlib(text)), as the API reads it in /v1/render/svg/….
const mostBytes = 5_000_000;

const through = (bytes, stream) => new Blob([bytes]).stream().pipeThrough(stream);

export async function pack(text) {
  const bytes = new Uint8Array(await new Response(through(new TextEncoder().encode(text), new CompressionStream('deflate'))).arrayBuffer());
  let letters = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    letters += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws Where it is no text, or would be too long. */
export async function unpack(payload) {
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
  const reader = through(bytes, new DecompressionStream('deflate')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '', length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw new Error('too long');
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** The fragment for a map: its text and what it includes, or the id of a stored one. */
export async function fragmentOf({ text, name, files, stored }, item) {
  const parts = new URLSearchParams();
  if (stored && stored.text === text) {
    parts.set('stored', stored.id);
  } else {
    parts.set('map', await pack(text));
    if (name !== 'map.arg')
      parts.set('name', name);
    if (Object.keys(files).length > 0)
      parts.set('files', await pack(JSON.stringify(files)));
  }
  if (item)
    parts.set('item', item);
  return `#${parts}`;
}

/** What a fragment asks for; null for nothing. */
export async function readFragment(fragment) {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const item = parts.get('item');
  if (parts.has('stored'))
    return { stored: parts.get('stored'), item };
  if (!parts.has('map'))
    return null;
  const files = {};
  if (parts.has('files')) {
    for (const [name, text] of Object.entries(JSON.parse(await unpack(parts.get('files')))))
      files[name] = String(text);
  }
  return { text: await unpack(parts.get('map')), name: parts.get('name') ?? 'map.arg', files, item };
}
