const METHODS = ['put', 'add', 'addAll', 'match', 'matchAll', 'delete', 'keys'];
const STORAGE = ['open', 'has', 'delete', 'keys', 'match'];

async function withCache(use) {
  const cache = await caches.open('under-test');
  try {
    return await use(cache);
  } finally {
    await caches.delete('under-test');
  }
}

export default {
  targets: [
    ...METHODS.map((name) => `Cache.prototype.${name}`),
    ...STORAGE.map((name) => `CacheStorage.prototype.${name}`),
  ],
  instance: (scope) => scope.caches,
  quiet: ['CacheStorage.prototype.keys'],
  cases: {
    'takes up a response at once': ({ settled }) =>
      withCache(async (cache) => {
        const response = new Response('kept', { headers: { 'x-a': 'b' } });
        const putting = cache.put('/kept', response);
        const used = [response.bodyUsed, response.body?.locked];
        const seen = [used, await settled(putting), response.bodyUsed, await settled(() => response.text())];
        const found = await cache.match('/kept');
        return [seen, await found.text(), [...found.headers], found.type, (await cache.keys()).length];
      }),
    'turns its arguments into text once, in order': ({ text, getters, settled }) =>
      withCache(async (cache) => {
        const log = [];
        return [
          await settled(() => cache.put(text(log, 'put', '/a'), new Response('a'))),
          await settled(() => cache.add(text(log, 'add', '/text'))),
          await settled(() => cache.match(text(log, 'match', '/a?x'), getters(log, 'options', { ignoreSearch: true }))),
          await settled(() => caches.has(text(log, 'has', 'under-test'))),
          await settled(() => cache.delete(text(log, 'delete', '/a'))),
          log,
        ];
      }),
    'rejects as ever': ({ settled, traced }) =>
      withCache(async (cache) => {
        const log = [];
        const used = new Response('used');
        await used.text();
        return [
          await settled(() => cache.put()),
          await settled(() => cache.put('/x')),
          await settled(() => cache.put('/x', {})),
          await settled(() => cache.put('/x', used)),
          await settled(() => cache.put('ftp://x/', new Response('x'))),
          await settled(() => cache.put(new Request('/x', { method: 'POST' }), new Response('x'))),
          await settled(() => cache.put('/x', new Response('x', { headers: { vary: '*' } }))),
          await settled(() => cache.put('/x', new Response(null, { status: 204 }))),
          await settled(() => cache.put('/x', traced(log, 'response', new Response('x')))),
          await settled(() => cache.add('/missing')),
          await settled(() => caches.open()),
          await settled(() => Cache.prototype.put.call({}, '/x', new Response('x'))),
          log,
        ];
      }),
    'reads a body that the page streams, once': ({ settled }) =>
      withCache(async (cache) => {
        const log = [];
        const stream = new ReadableStream(
          {
            pull(controller) {
              log.push('pull');
              if (log.length > 2) controller.close();
              else controller.enqueue(new TextEncoder().encode(`part ${log.length} `));
            },
            cancel: () => log.push('cancel'),
          },
          { highWaterMark: 0 },
        );
        const put = await settled(() => cache.put('/stream', new Response(stream)));
        return [put, log, await (await cache.match('/stream')).text()];
      }),
    'may be replaced by the page, and put back': ({ replaced, wait }) =>
      withCache(async (cache) => {
        const seen = replaced(Cache.prototype, 'put', () => {
          cache.put('/mine', new Response('x'));
          return 'called';
        });
        await wait(50);
        return seen;
      }),
  },
};
