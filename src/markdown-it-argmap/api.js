// Maps as images that an ArgumentMap API draws: the address contains the map, as the API reads it in /v1/render/svg/…. For Node.
import { deflateSync } from 'node:zlib';
import { MapError } from './options.js';

/** Characters of a packed map that an API takes if nobody has set another limit. */
const longest = 16_384;

/** @param address Of the API, such as `https://maps.example`. */
export const api = address => (source, options, md) => {
  const payload = deflateSync(source, { level: 9 }).toString('base64url');
  if (payload.length > longest)
    throw new MapError([{ message: 'The map is too long for an address. Draw it with a command, or divide it.' }]);
  const query = new URLSearchParams([...options]).toString();
  const image = `${String(address).replace(/\/+$/, '')}/v1/render/svg/${payload}.svg${query ? `?${query}` : ''}`;
  return `<img src="${md.utils.escapeHtml(image)}" alt="${md.utils.escapeHtml(titleOf(source))}" loading="lazy">`;
};

/** What stands after `map:`, without its tags. */
function titleOf(source) {
  const line = source.split('\n').find(line => line.startsWith('map:'));
  return line ? line.slice('map:'.length).split(' #')[0].trim() : 'Argument map';
}
