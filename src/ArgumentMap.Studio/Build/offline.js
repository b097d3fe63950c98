// Answers for the files of the studio, and for nothing else: calls of the API always go to the server.
const name = `studio-${__VERSION__}`;
const files = new Set(__FILES__.map(file => new URL(file, registration.scope).href));

addEventListener('install', event => event.waitUntil(caches.open(name)
  .then(cache => cache.addAll([...files].map(file => new Request(file, { cache: 'no-cache' }))))
  .then(() => skipWaiting())));

addEventListener('activate', event => event.waitUntil(caches.keys()
  .then(keys => Promise.all(keys.filter(key => key.startsWith('studio-') && key !== name).map(key => caches.delete(key))))
  .then(() => clients.claim())));

addEventListener('fetch', event => {
  const address = event.request.url.split('#')[0];
  if (event.request.method === 'GET' && files.has(address))
    event.respondWith(caches.open(name).then(cache => cache.match(address)).then(kept => kept ?? fetch(event.request)));
});
