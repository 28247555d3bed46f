// Replaces what a page can replace, counts who uses it, and then does ordinary work. With and without the hooks the counts
// must be equal: then the hooks use nothing of it.
window.runHostile = async () => {
  const counts = {};
  const tally = (name) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  let watching = false;
  const nativeApply = Reflect.apply;
  const nativeDefine = Object.defineProperty;
  const nativeOwn = Object.getOwnPropertyDescriptor;
  const nativeConstruct = Reflect.construct;
  const nativeSetPrototype = Object.setPrototypeOf;
  const none = (rest) => nativeSetPrototype(rest, null);

  const replace = (owner, name, label) => {
    const descriptor = nativeOwn(owner, name);
    if (!descriptor || typeof descriptor.value !== 'function') return;
    const native = descriptor.value;
    function replaced(...args) {
      if (watching) tally(label);
      return new.target ? nativeConstruct(native, args) : nativeApply(native, this, args);
    }
    nativeSetPrototype(replaced, native);
    if (native.prototype) replaced.prototype = native.prototype;
    nativeDefine(
      owner,
      name,
      none({ configurable: true, enumerable: descriptor.enumerable, writable: true, value: replaced }),
    );
  };
  const trap = (owner, name, label) => {
    nativeDefine(
      owner,
      name,
      none({
        configurable: true,
        get() {
          if (watching) tally(`${label} get`);
          return undefined;
        },
        set(value) {
          if (watching) tally(`${label} set`);
          nativeDefine(this, name, none({ value, configurable: true, enumerable: true, writable: true }));
        },
      }),
    );
  };

  const plain = { local: localStorage, session: sessionStorage };
  const xhr = new XMLHttpRequest();
  const loaded = new Promise((resolve) => {
    xhr.onload = resolve;
  });
  const headerSet = new Headers({ 'x-headers': 'one' });
  const request = new Request('/ok?request', { headers: { 'x-request': 'two' }, method: 'POST', body: 'b' });
  const long = 'a-long-value-of-it '.repeat(30_000);
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  for (const name of [
    'push',
    'slice',
    'indexOf',
    'map',
    'forEach',
    'includes',
    'concat',
    'join',
    'entries',
    'values',
    Symbol.iterator,
  ]) {
    replace(Array.prototype, name, `Array.prototype.${String(name)}`);
  }
  for (const name of [
    'slice',
    'substring',
    'toUpperCase',
    'toLowerCase',
    'startsWith',
    'includes',
    'indexOf',
    'split',
    'charCodeAt',
  ]) {
    replace(String.prototype, name, `String.prototype.${name}`);
  }
  for (const name of ['call', 'apply', 'bind', 'toString'])
    replace(Function.prototype, name, `Function.prototype.${name}`);
  for (const name of Object.getOwnPropertyNames(Reflect)) replace(Reflect, name, `Reflect.${name}`);
  for (const name of [
    'keys',
    'entries',
    'assign',
    'defineProperty',
    'getOwnPropertyDescriptor',
    'getPrototypeOf',
    'create',
    'freeze',
  ]) {
    replace(Object, name, `Object.${name}`);
  }
  for (const name of ['hasOwnProperty', 'toString', 'valueOf', 'isPrototypeOf'])
    replace(Object.prototype, name, `Object.prototype.${name}`);
  for (const name of ['get', 'set', 'has', 'delete']) {
    replace(WeakMap.prototype, name, `WeakMap.prototype.${name}`);
    replace(Map.prototype, name, `Map.prototype.${name}`);
  }
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) {
    replace(EventTarget.prototype, name, `EventTarget.prototype.${name}`);
  }
  for (const name of ['forEach', 'get', 'entries', 'keys'])
    replace(Headers.prototype, name, `Headers.prototype.${name}`);
  replace(MessagePort.prototype, 'postMessage', 'MessagePort.prototype.postMessage');
  replace(Performance.prototype, 'now', 'performance.now');
  replace(Promise.prototype, 'then', 'Promise.prototype.then');
  replace(JSON, 'stringify', 'JSON.stringify');
  replace(Storage.prototype, 'getItem', 'Storage.prototype.getItem');
  replace(RegExp.prototype, 'exec', 'RegExp.prototype.exec');
  replace(RegExp.prototype, 'test', 'RegExp.prototype.test');
  for (const name of [
    'URL',
    'Request',
    'Headers',
    'Error',
    'TypeError',
    'Proxy',
    'WeakMap',
    'MessageChannel',
    'MessageEvent',
    'Event',
    'String',
    'Array',
    'Object',
    'queueMicrotask',
    'setTimeout',
    'structuredClone',
    'postMessage',
  ]) {
    replace(window, name, `window.${name}`);
  }
  for (const [prototype, name] of [
    [Request.prototype, 'url'],
    [Request.prototype, 'headers'],
    [Request.prototype, 'method'],
    [URL.prototype, 'href'],
    [Node.prototype, 'baseURI'],
    [MessageEvent.prototype, 'ports'],
    [MessageEvent.prototype, 'lastEventId'],
    [window, 'localStorage'],
    [window, 'sessionStorage'],
  ]) {
    const descriptor = nativeOwn(prototype, name);
    if (descriptor?.get && descriptor.configurable) {
      nativeDefine(
        prototype,
        name,
        none({
          configurable: true,
          enumerable: descriptor.enumerable,
          get() {
            if (watching) tally(`${name} accessor`);
            return nativeApply(descriptor.get, this, []);
          },
        }),
      );
    }
  }
  for (const name of [
    '0',
    '1',
    '2',
    'get',
    'set',
    'value',
    'writable',
    'apply',
    'construct',
    'has',
    'ownKeys',
    'ports',
    'transfer',
    'method',
    'url',
    'prepareStackTrace',
    'stackTraceLimit',
    'toJSON',
    'name',
    'message',
  ]) {
    trap(Object.prototype, name, `Object.prototype.${name}`);
  }
  for (const name of ['0', '1', '2', '5']) trap(Array.prototype, name, `Array.prototype.${name}`);
  nativeDefine(
    Error,
    'prepareStackTrace',
    none({
      configurable: true,
      get() {
        if (watching) tally('Error.prepareStackTrace');
        return () => tally('prepareStackTrace called');
      },
    }),
  );
  window.MessagePort = undefined;

  watching = true;
  plain.local.setItem('hostile', 'a-hostile-local-value');
  plain.session.setItem('hostile', 'a-hostile-session-value');
  plain.session.setItem('blank', 'in which no token can be');
  plain.local.setItem('long', long);
  plain.local.removeItem('hostile');
  const inspected = 'anything' in fetch && Object.getOwnPropertyNames(fetch);
  plain.session.clear();
  history.replaceState(null, '', '?hostile');
  navigator.sendBeacon('/ok?beacon', 'x');
  const first = fetch('/ok?plain', { headers: none({ 'x-plain': 'zero' }) });
  const second = fetch('/ok?headers', none({ headers: headerSet }));
  const third = fetch(request);
  xhr.open('POST', '/ok?xhr');
  xhr.setRequestHeader('x-xhr', 'three');
  xhr.send();
  watching = false;
  const statuses = [(await first).status, (await second).status, (await third).status];
  await loaded;
  await wait(20);
  const lines = [];
  for (const name in counts) if (nativeOwn(counts, name)) lines[lines.length] = `${name}=${counts[name]}`;
  return `${lines.sort().join('\n')}\n${statuses.join()} ${inspected}\n${xhr.status}`;
};
