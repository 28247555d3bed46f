// The service worker: syncs in the background with the headers that the page hands it.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const synced = fetch('/api/sync', { headers: event.data.headers })
    .then((response) => response.json())
    .then(({ synced }) => port.postMessage(synced))
    .catch(() => port.postMessage(null));
  event.waitUntil(synced);
});
