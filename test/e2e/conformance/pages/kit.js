// What the cases are written with. Whatever it gives is plain data, so that two pages can be compared as JSON.

const nativeToString = Object.prototype.toString;

/** The text of any value, without running code of it. */
export function shown(value, depth = 0) {
  if (typeof value === 'string') return value.length > 300 ? `${value.slice(0, 60)}… (${value.length})` : value;
  if (typeof value === 'function') return `function ${value.name}/${value.length}`;
  if (typeof value === 'object' && value !== null) {
    if (value instanceof Error || nativeToString.call(value) === '[object DOMException]') return errorShown(value);
    if (Array.isArray(value) && depth < 4) return value.map((item) => shown(item, depth + 1));
    const isPlain = Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
    if (isPlain && depth < 4) {
      return Object.fromEntries(Reflect.ownKeys(value).map((key) => [String(key), shown(value[key], depth + 1)]));
    }
    return nativeToString.call(value);
  }
  if (Object.is(value, -0)) return '-0';
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : `${String(value)}`;
}

/** Name, message and the realm whose error it is; never the stack. */
export function errorShown(error) {
  if (typeof error !== 'object' || error === null) return ['no error', shown(error)];
  const realms = [window, ...Array.from(window, (_, index) => window[index])];
  const home = realms.findIndex((realm) => {
    try {
      return error instanceof realm.Error || error instanceof realm.DOMException;
    } catch {
      return false;
    }
  });
  const keys = Reflect.ownKeys(error)
    .filter((key) => !/^(?:stack|fileName|lineNumber|columnNumber|filename|data|result)$/.test(String(key)))
    .map(String);
  return [error.name, String(error.message), error.code ?? null, error.constructor?.name, home, keys.join()];
}

export function outcome(run) {
  try {
    return ['gives', shown(run())];
  } catch (error) {
    return ['throws', ...errorShown(error)];
  }
}

export const call = (self, name, ...args) => outcome(() => self[name](...args));

const LONG = 4_000;

/** What a promise comes to. A call that throws instead of rejecting is told as such. */
export async function settled(run) {
  let promise;
  try {
    promise = typeof run === 'function' ? run() : run;
  } catch (error) {
    return ['throws', ...errorShown(error)];
  }
  const kind = promise instanceof Promise ? 'promise' : shown(promise);
  return Promise.race([
    Promise.resolve(promise).then(
      (value) => [kind, 'resolves', shown(value)],
      (error) => [kind, 'rejects', ...errorShown(error)],
    ),
    wait(LONG).then(() => [kind, 'never settles']),
  ]);
}

export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The next event of that name, or `undefined` after a while. */
export const once = (target, name, ms = LONG) =>
  Promise.race([
    new Promise((resolve) => target.addEventListener(name, resolve, { once: true })),
    wait(ms).then(() => undefined),
  ]);

/** Logs each event of these names as it comes. */
export function listening(log, target, names, tell = (event) => event.type) {
  for (const name of names) target.addEventListener(name, (event) => log.push(tell(event)));
  return target;
}

/** An object that turns into `value` and logs each time it is asked to, and how. */
export const text = (log, label, value) => ({
  toString() {
    log.push(`${label} toString`);
    return value;
  },
  valueOf() {
    log.push(`${label} valueOf`);
    return value;
  },
});

/** Data properties become accessors that log. */
export function getters(log, label, values) {
  const object = {};
  for (const key of Object.keys(values)) {
    Object.defineProperty(object, key, {
      enumerable: true,
      configurable: true,
      get() {
        log.push(`${label}.${key}`);
        return values[key];
      },
    });
  }
  return object;
}

/** A Proxy that logs every trap. */
export function traced(log, label, target) {
  const handler = {};
  for (const trap of Object.getOwnPropertyNames(Reflect)) {
    handler[trap] = (...args) => {
      const key = typeof args[1] === 'string' || typeof args[1] === 'symbol' ? `(${String(args[1])})` : '';
      log.push(`${label} ${trap}${key}`);
      return Reflect[trap](...args);
    };
  }
  return new Proxy(target, handler);
}

/** An iterable that logs each step. */
export const iterable = (log, label, items) => ({
  *[Symbol.iterator]() {
    log.push(`${label} begins`);
    for (const item of items) {
      log.push(`${label} next`);
      yield item;
    }
    log.push(`${label} ends`);
  },
});

/** Microtasks until the promise settles, at most 40: later counts as `later`. */
export async function ticks(run) {
  let settledAt = null;
  let count = 0;
  const note = () => {
    settledAt = count;
  };
  const promise = run();
  if (typeof promise?.then !== 'function') return 'no promise';
  promise.then(note, note);
  while (settledAt === null && count < 40) {
    count += 1;
    await null;
  }
  return settledAt ?? 'later';
}

/** A same-origin frame, loaded. */
export async function frame(src = '/empty') {
  const element = document.createElement('iframe');
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  element.src = src;
  document.body.append(element);
  await loaded;
  return element;
}

/** Counts calls of functions of the page's world while `run` goes on: whoever uses them of us would be counted too. */
export async function calledMeanwhile(functions, run) {
  const counts = {};
  const undo = functions.map(([owner, name, label]) => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    const native = descriptor.value ?? descriptor.get;
    counts[label] = 0;
    function counting(...args) {
      counts[label] += 1;
      return Reflect.apply(native, this, args);
    }
    Object.defineProperty(
      owner,
      name,
      descriptor.get ? { ...descriptor, get: counting } : { ...descriptor, value: counting },
    );
    return () => Object.defineProperty(owner, name, descriptor);
  });
  try {
    const result = await run();
    return { counts: { ...counts }, result };
  } finally {
    for (const one of undo) one();
  }
}

/** What becomes of a function that the page puts in the place of another, and of the first when it is put back. */
export function replaced(owner, name, use) {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  const native = descriptor.value;
  const log = [];
  const wrapper = function (...args) {
    log.push(args.length, this === owner ? 'owner' : shown(this));
    return native.apply(this, args);
  };
  owner[name] = wrapper;
  log.push(
    owner[name] === wrapper,
    outcome(() => use()),
  );
  Object.defineProperty(owner, name, descriptor);
  log.push(owner[name] === native, delete owner[name], name in owner);
  Object.defineProperty(owner, name, descriptor);
  log.push(
    owner[name] === native,
    outcome(() => use()),
  );
  return log;
}
