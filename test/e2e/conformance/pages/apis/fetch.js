const PROMISE = [
  [Promise.prototype, 'then', 'then'],
  [Promise, 'resolve', 'resolve'],
];

async function echoed(run) {
  const response = await run();
  const { method, headers, body } = await response.json();
  const own = Object.entries(headers).filter(([name]) => name.startsWith('x-') || name === 'content-type');
  return [response.status, response.type, response.redirected, method, own, body];
}

export default {
  targets: ['fetch'],
  instance: (scope) => scope,
  cases: {
    'reads an init in the same order, each member once': async ({ getters }) => {
      const log = [];
      const headers = getters(log, 'headers', { 'x-b': 'c', 'x-a': 'd' });
      const init = getters(log, 'init', { method: 'POST', headers, body: 'text', keepalive: false, mode: 'cors' });
      return [await echoed(() => fetch('/echo', init)), log];
    },
    'turns address, method and headers into text once': async ({ text }) => {
      const log = [];
      const url = text(log, 'url', '/echo');
      const headers = { 'x-a': text(log, 'header', 'b') };
      return [await echoed(() => fetch(url, { headers, method: text(log, 'method', 'PUT') })), log];
    },
    'walks iterable headers once': async ({ iterable, text }) => {
      const log = [];
      const pairs = iterable(log, 'pairs', [['x-a', text(log, 'value', 'b')], iterable(log, 'pair', ['x-c', 'd'])]);
      return [
        await echoed(() => fetch('/echo', { headers: pairs })),
        await echoed(() => fetch('/echo', { headers: new Map([['x-e', 'f']]) })),
        await echoed(() =>
          fetch('/echo', {
            headers: [
              ['x-g', 'h'],
              ['x-g', 'i'],
            ],
          }),
        ),
        log,
      ];
    },
    'gets nothing of a Proxy but what the browser gets': async ({ traced }) => {
      const log = [];
      const headers = traced(log, 'headers', { 'x-a': 'b' });
      const init = traced(log, 'init', { method: 'POST', headers });
      return [await echoed(() => fetch('/echo', init)), log.filter((line) => / (?:get|set|has)\(/.test(line))];
    },
    'shows a Proxy nothing but what the browser reads': async ({ traced }) => {
      const log = [];
      const headers = traced(log, 'headers', { 'x-a': 'b' });
      return [await echoed(() => fetch('/echo', traced(log, 'init', { method: 'POST', headers }))), log.join('\n')];
    },
    'takes a Proxy of a Request or URL as badly as ever': async ({ settled, traced }) => {
      const log = [];
      return [
        await settled(() => fetch(traced(log, 'request', new Request('/echo')))),
        await settled(() => fetch(traced(log, 'url', new URL('/echo', location.href)))),
        log.filter((line) => !/getOwnPropertyDescriptor|getPrototypeOf/.test(line)),
      ];
    },
    'takes what is frozen or without prototype': async () => [
      await echoed(() =>
        fetch('/echo', Object.freeze({ method: 'POST', headers: Object.freeze({ 'x-a': 'b' }), body: 'x' })),
      ),
      await echoed(() => fetch('/echo', Object.assign(Object.create(null), { method: 'PATCH' }))),
      await echoed(() => fetch('/echo', Object.create({ method: 'PUT', headers: { 'x-inherited': 'y' } }))),
    ],
    'takes every kind of input': async () => [
      await echoed(() => fetch(new URL('/echo?url', location.href))),
      await echoed(() => fetch(new Request('/echo', { method: 'POST', body: 'b', headers: { 'x-r': 's' } }))),
      await echoed(() => fetch(new Request('/echo', { headers: { 'x-r': 's' } }), { headers: { 'x-t': 'u' } })),
      await echoed(() => fetch('/echo', new Request('/other', { headers: { 'x-v': 'w' } }))),
      await echoed(() => fetch(new String('/echo'), null)),
      await echoed(() => fetch(['/echo'])),
      await echoed(() =>
        fetch('/echo', { headers: new Headers([['x-h', '1']]), method: 'post', body: new FormData() }),
      ),
    ],
    'uses up a Request at once': async ({ settled }) => {
      const request = new Request('/echo', { method: 'POST', body: 'text' });
      const first = fetch(request);
      const used = request.bodyUsed;
      return [used, await settled(first), await settled(() => fetch(request)), request.bodyUsed];
    },
    'takes heirs of Request': async () => {
      const log = [];
      class Own extends Request {
        get url() {
          log.push('url');
          return 'http://own.invalid/';
        }
        get method() {
          log.push('method');
          return 'OWN';
        }
        get headers() {
          log.push('headers');
          return super.headers;
        }
      }
      return [await echoed(() => fetch(new Own('/echo', { method: 'PUT' }))), log];
    },
    'rejects as ever': async ({ settled }) => {
      const own = new EvalError('of the page');
      const throws = {
        get headers() {
          throw own;
        },
      };
      return [
        await settled(() => fetch()),
        await settled(() => fetch(Symbol('s'))),
        await settled(() => fetch('http://user:password@127.0.0.1/')),
        await settled(() => fetch('unknown-scheme://x')),
        await settled(() => fetch('/echo', 1)),
        await settled(() => fetch('/echo', { headers: { 'bad name': 'x' } })),
        await settled(() => fetch('/echo', { headers: { 'x-wide': '\u0100' } })),
        await settled(() => fetch('/echo', { method: 'TRACE' })),
        await settled(() => fetch('/echo', { method: 'GET', body: 'x' })),
        await settled(() => fetch('/echo', { mode: 'unknown' })),
        await settled(() => fetch('/echo', { headers: 1 })),
        await settled(() => fetch('/echo', { headers: [['one']] })),
        await settled(() => fetch('/echo', throws)),
        await fetch('/echo', throws).catch((error) => error === own),
        await settled(() => fetch.call({}, '/echo')),
        await settled(() => Reflect.apply(fetch, null, ['/echo']).then(({ status }) => status)),
      ];
    },
    'aborts with the reason of the page': async ({ settled, once }) => {
      const before = AbortSignal.abort('mine');
      const later = new AbortController();
      const run = fetch('/slow', { signal: later.signal });
      const heard = once(later.signal, 'abort');
      later.abort(new RangeError('too late'));
      return [await settled(() => fetch('/echo', { signal: before })), await settled(run), (await heard)?.type];
    },
    'settles in the same microtask': async () => {
      const order = [];
      let chain = Promise.resolve();
      for (let step = 0; step < 8; step += 1) chain = chain.then(() => order.push(step));
      fetch('/echo', { headers: 1 }).catch(() => order.push('rejected'));
      fetch('bad://').catch(() => order.push('refused'));
      queueMicrotask(() => order.push('microtask'));
      (async () => {
        try {
          await fetch();
        } catch {
          order.push('awaited');
        }
      })();
      await chain;
      return order;
    },
    'uses no promise method of the page': async ({ calledMeanwhile }) => {
      const thens = [];
      Object.defineProperty(Response.prototype, 'then', {
        configurable: true,
        get() {
          thens.push('then');
          return undefined;
        },
      });
      const { counts } = await calledMeanwhile(PROMISE, () => fetch('/text'));
      delete Response.prototype.then;
      return [counts, thens];
    },
    'leaves an unhandled rejection as one event': async ({ wait }) => {
      const log = [];
      const hear = (event) => {
        log.push(['unhandled', event.reason.name, event.reason.message]);
        event.preventDefault();
      };
      addEventListener('unhandledrejection', hear);
      fetch('/echo', { headers: 1 });
      await wait(100);
      removeEventListener('unhandledrejection', hear);
      return log;
    },
    'gives a response of the right realm': async (_kit, element) => {
      const inner = element.contentWindow;
      const own = await fetch.call(window, '/text');
      const theirs = await inner.fetch('/text');
      const promise = inner.fetch('/text');
      return [
        own instanceof Response,
        theirs instanceof Response,
        theirs instanceof inner.Response,
        promise instanceof Promise,
        promise instanceof inner.Promise,
        (await fetch.call(inner, '/text')) instanceof inner.Response,
        Reflect.ownKeys(own).length,
      ];
    },
    'of a frame that is gone': async ({ frame, settled }) => {
      const gone = await frame();
      const { fetch: left, Request: Left } = gone.contentWindow;
      gone.remove();
      return [
        await settled(() => left('/text')),
        await settled(() => left.call(window, '/text')),
        await settled(() => fetch(new Left('/text'))),
      ];
    },
    'may be replaced by the page, and put back': async ({ replaced, wait }) => {
      const seen = replaced(window, 'fetch', () => {
        fetch('/text').catch(() => {});
        return 'called';
      });
      await wait(50);
      return seen;
    },
    'may be shadowed, bound and wrapped by a Proxy': async ({ settled, traced }) => {
      const log = [];
      const proxied = traced(log, 'fetch', fetch);
      const { status } = await proxied('/text');
      const loose = fetch;
      return [status, log, await settled(() => fetch.bind(window)('/text')), await settled(() => loose('/text'))];
    },
  },
};
