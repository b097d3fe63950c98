// Copies of the map for elsewhere: link, picture, outline, page. All are made here.
import { make, say } from './dom.js';

const mostPixels = 40e6;

/** @param words What to copy, or the promise of it. @throws Where it could not be made. */
export async function copy(words, type, done) {
  const text = type === 'text/plain' ? await words : null;
  try {
    if (text !== null)
      await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([new ClipboardItem({ [type]: words })]);
    say(done);
  } catch {
    say('This browser does not allow copying. Download it instead.');
  }
}

export function download(content, name, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A picture in SVG as PNG, drawn by the browser. */
export async function pngOf(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const { width, height } = image;
  const scale = Math.min(2, Math.sqrt(mostPixels / (width * height)), 16_000 / Math.max(width, height));
  const canvas = make('canvas', { width: Math.round(width * scale), height: Math.round(height * scale) });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob(blob => blob ? resolve(blob) : reject(new Error('too large')), 'image/png'));
}

/** The picture with a link to the map, as HTML for any page. */
export function embedOf(svg, title, link) {
  const bytes = new TextEncoder().encode(svg);
  let letters = '';
  for (const byte of bytes)
    letters += String.fromCharCode(byte);
  const image = make('img', { alt: title, src: `data:image/svg+xml;base64,${btoa(letters)}` });
  return make('a', { href: link }, image).outerHTML;
}
