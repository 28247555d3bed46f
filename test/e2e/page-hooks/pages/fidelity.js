// Everything a page can ask about the hooked functions, as one JSON value. It is run with and without the hooks, and the
// two must be equal. The only difference that the hooks may make is in the frames of `Error.stack`.
window.inspectHooked = async () => {
  const functions = [
    [Storage.prototype, 'setItem'],
    [Storage.prototype, 'removeItem'],
    [Storage.prototype, 'clear'],
    [window, 'fetch'],
    [XMLHttpRequest.prototype, 'open'],
    [XMLHttpRequest.prototype, 'setRequestHeader'],
    [XMLHttpRequest.prototype, 'send'],
    [Navigator.prototype, 'sendBeacon'],
    [History.prototype, 'pushState'],
    [History.prototype, 'replaceState'],
    [IDBObjectStore.prototype, 'put'],
    [IDBObjectStore.prototype, 'add'],
    [IDBObjectStore.prototype, 'delete'],
    [IDBObjectStore.prototype, 'clear'],
    [IDBCursor.prototype, 'update'],
    [Cache.prototype, 'put'],
    [Cache.prototype, 'add'],
    [Cache.prototype, 'addAll'],
    [Document.prototype, 'cookie', 'set'],
    [Document.prototype, 'cookie', 'get'],
    [SubtleCrypto.prototype, 'generateKey'],
    [SubtleCrypto.prototype, 'importKey'],
    [SubtleCrypto.prototype, 'deriveKey'],
    [SubtleCrypto.prototype, 'unwrapKey'],
    [CredentialsContainer.prototype, 'create'],
    [CredentialsContainer.prototype, 'get'],
    [CredentialsContainer.prototype, 'store'],
    ...('CookieStore' in window ? [[CookieStore.prototype, 'set']] : []),
    [Function.prototype, 'toString'],
    [window, 'Request'],
    [window, 'Worker'],
    [window, 'SharedWorker'],
    [Request.prototype, 'clone'],
    [Response.prototype, 'json'],
    [Response.prototype, 'text'],
    [Response.prototype, 'arrayBuffer'],
    [Response.prototype, 'body', 'get'],
    [XMLHttpRequest.prototype, 'response', 'get'],
    [XMLHttpRequest.prototype, 'responseText', 'get'],
    [MessageEvent.prototype, 'data', 'get'],
    [MessageEvent.prototype, 'origin', 'get'],
    [MessageEvent.prototype, 'source', 'get'],
    [ReadableStream.prototype, 'getReader'],
    [WebSocket.prototype, 'send'],
    [BroadcastChannel.prototype, 'postMessage'],
    [MessagePort.prototype, 'postMessage'],
    [Worker.prototype, 'postMessage'],
    [ServiceWorkerContainer.prototype, 'register'],
    [console, 'log'],
    [console, 'table'],
  ];
  const outcome = (run) => {
    try {
      return ['gives', String(run())];
    } catch (error) {
      return [
        'throws',
        error.constructor === window[error.name] || error instanceof DOMException,
        `${error.name}: ${error.message}`,
      ];
    }
  };
  const settled = (promise) =>
    promise.then(
      (value) => ['resolves', value instanceof Response, value?.status],
      (error) => ['rejects', `${error.name}: ${error.message}`, error.constructor === window[error.name]],
    );
  const shape = functions.map(([owner, name, part = 'value']) => {
    const { [part]: native, ...flags } = Object.getOwnPropertyDescriptor(owner, name);
    for (const other of ['get', 'set']) if (flags[other]) flags[other] = String(flags[other]);
    return {
      name: native.name,
      length: native.length,
      type: typeof native,
      flags,
      // Firefox makes `name` and `length` when they are first asked for, unless its compiler was faster: any order.
      keys: Reflect.ownKeys(native).map(String).sort(),
      names: Object.entries(Object.getOwnPropertyDescriptors(native))
        .map(([key, { value, ...rest }]) => [key, key === 'prototype' ? Object.keys(value) : String(value), rest])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
      prototype: Object.getPrototypeOf(native) === Function.prototype,
      text: [
        String(native),
        `${native}`,
        Function.prototype.toString.call(native),
        native.toString(),
        native.toString === Function.prototype.toString,
      ],
      tag: Object.prototype.toString.call(native),
      constructed: outcome(() => new native()),
      reflected: outcome(() => Reflect.construct(Object, [], native)),
      instance: outcome(() => ({}) instanceof native),
      detached: outcome(() => native.call({})),
      nothing: outcome(() => native.call(undefined)),
      bound: String(native.bind(null).name),
      caller: outcome(() => native.caller),
      maker: native.prototype ? native.prototype.constructor === native : null,
      spread: outcome(() => Object.keys({ ...native }).length),
    };
  });

  const counts = {};
  const counted = (name, value) => {
    counts[name] = 0;
    return {
      get() {
        counts[name] += 1;
        return value;
      },
      enumerable: true,
      configurable: true,
    };
  };
  const countedText = (name, value) => {
    counts[name] = 0;
    return {
      toString() {
        counts[name] += 1;
        return value;
      },
    };
  };
  const results = [];
  results.push(outcome(() => localStorage.setItem(countedText('key', 'k'), countedText('value', 'v'))));
  results.push(outcome(() => localStorage.setItem('plain', countedText('plainValue', 'a-plain-value-of-the-page'))));
  results.push(localStorage.getItem('k'), localStorage.getItem('plain'), localStorage.length);
  results.push(outcome(() => localStorage.setItem('only')));
  results.push(outcome(() => localStorage.setItem(Symbol('s'), 'x')));
  results.push(outcome(() => localStorage.setItem('big', 'x'.repeat(12_000_000))));
  results.push(
    outcome(() =>
      localStorage.setItem('throws', {
        toString() {
          throw new RangeError('of the page');
        },
      }),
    ),
  );
  results.push(outcome(() => sessionStorage.removeItem()));
  results.push(outcome(() => history.pushState({}, '', 'http://other.invalid/')));
  results.push(outcome(() => history.pushState({}, '', '?moved')));
  results.push(outcome(() => navigator.sendBeacon('/beacon', 'x')));

  results.push(
    outcome(() => {
      document.cookie = countedText('cookie', 'plain=v');
    }),
    document.cookie,
    await settled(caches.open('hooked').then((cache) => cache.put('/ok', new Response('x')))),
    await settled(caches.open('hooked').then((cache) => cache.put(countedText('cached', '/ok?1'), new Response('x')))),
    await settled(caches.open('hooked').then((cache) => cache.put('/ok', 'no answer'))),
    await settled(caches.open('hooked').then((cache) => cache.addAll(['/ok', 'ftp://x/']))),
  );
  const opening = indexedDB.open('hooked', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('s', { keyPath: 'id' });
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const transaction = opening.result.transaction('s', 'readwrite');
  const store = transaction.objectStore('s');
  const record = Object.defineProperties({}, { id: counted('id', 7), token: counted('token', 't') });
  results.push(
    outcome(() => store.put(record)),
    outcome(() => store.put({ id: 8 }, 8)),
    outcome(() => store.put({})),
    outcome(() => store.add({ id: () => {} })),
    outcome(() => store.delete()),
    outcome(() => store.put({ id: 9 }).result),
  );
  results.push(
    await new Promise((resolve) => {
      transaction.oncomplete = () => resolve('complete');
      transaction.onabort = () => resolve('abort');
    }),
    outcome(() => store.put({ id: 10 })),
  );
  opening.result.close();
  const secret = { name: 'AES-GCM', length: 256 };
  const made = await crypto.subtle.generateKey(secret, countedText('extractable', 'x'), ['encrypt']);
  results.push(made.extractable, await settled(crypto.subtle.generateKey(secret, true, [])));
  results.push(await settled(navigator.credentials.create({ password: 'not like that' })));
  results.push(outcome(() => navigator.sendBeacon('ftp://x/')));

  const init = Object.defineProperties(
    {},
    { method: counted('method', 'PUT'), headers: counted('headers', { 'x-a': 'b' }) },
  );
  results.push(await settled(fetch('/ok', init)));
  const headers = Object.defineProperties({}, { 'x-b': counted('header', 'c') });
  results.push(await settled(fetch(countedText('url', '/ok'), { headers, method: countedText('verb', 'POST') })));
  results.push(await settled(fetch('/ok', { headers: [['x-c', countedText('pair', 'd')]] })));
  results.push(
    await settled(
      fetch('/ok', {
        headers: {
          get 'x-d'() {
            throw new EvalError('of the page');
          },
        },
      }),
    ),
  );
  results.push(await settled(fetch('http://user:password@127.0.0.1/')));
  results.push(await settled(fetch()));
  results.push(await settled(fetch('/ok', { headers: { 'bad name': 'x' } })));
  const request = new Request('/ok', { method: 'POST', body: 'text', headers: { 'x-e': 'f' } });
  results.push(await settled(fetch(request)), request.bodyUsed);
  results.push(
    await settled(
      fetch(new Request('/ok', { method: 'POST', body: 'text' }), { headers: new Headers({ 'x-g': 'h' }) }),
    ),
  );
  results.push(fetch('/ok') instanceof Promise);

  const xhr = new XMLHttpRequest();
  results.push(outcome(() => xhr.send()));
  results.push(outcome(() => xhr.setRequestHeader('a', 'b')));
  results.push(outcome(() => xhr.open('BAD METHOD', '/ok')));
  results.push(outcome(() => xhr.open('get', countedText('xhrUrl', '/ok'))));
  results.push(outcome(() => xhr.setRequestHeader('x-h', countedText('xhrHeader', 'i'))));
  results.push(
    await new Promise((resolve) => {
      xhr.onload = () => resolve([xhr.status, xhr.responseURL, xhr.responseText]);
      xhr.send();
    }),
  );

  // A microtask more or less between the call and the page's `then` would change this order.
  const order = [];
  let chain = Promise.resolve();
  for (let step = 0; step < 6; step += 1) chain = chain.then(() => order.push(step));
  fetch('bad://').catch(() => order.push('rejected'));
  await chain;
  await new Promise((resolve) => setTimeout(resolve, 50));

  Error.prepareStackTrace = () => {
    counts.prepared = (counts.prepared ?? 0) + 1;
  };
  Error.stackTraceLimit = 1;
  localStorage.setItem('plain', 'written-once-again');
  const masks = [
    Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit'),
    typeof Error.prepareStackTrace,
    Object.keys(Error).join(),
  ];
  delete Error.prepareStackTrace;
  Error.stackTraceLimit = 10;
  localStorage.setItem('plain', 'written-once-more');

  return JSON.stringify({
    shape,
    results,
    counts,
    order,
    masks,
    events: window.eventsSeen,
    globals: Object.getOwnPropertyNames(window)
      .filter((name) => name.length > 2)
      .sort(),
    errorKeys: Reflect.ownKeys(Error).map(String),
  });
};
