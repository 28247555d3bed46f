// Breaks the functions of one API on purpose, in one way, as a bad wrapper would. `none` is a wrapper without a flaw.
import { resolve } from './shape.js';

const { flaw, targets } = document.getElementById('flaw').dataset;

const nativeText = Function.prototype.toString;
const texts = new WeakMap();
const masked = new Proxy(nativeText, {
  apply: (target, self, args) => Reflect.apply(target, texts.get(self) ?? self, args),
});
texts.set(masked, nativeText);
Object.defineProperty(Function.prototype, 'toString', {
  ...Object.getOwnPropertyDescriptor(Function.prototype, 'toString'),
  value: masked,
});

/** Asks each argument that is an object once more for what it holds, as a careless reader of headers would. */
function readAgain(args) {
  for (const arg of args) {
    if (typeof arg !== 'object' || arg === null) continue;
    if (Object.hasOwn(arg, 'toString') || Symbol.toPrimitive in arg) String(arg);
    for (const key of Object.keys(arg)) void arg[key];
  }
}

const silently = (run) => {
  try {
    run();
  } catch {}
};
const anew = (error) => new Error(error.message);

/** What a wrapper does with a call: `run` makes it, with other arguments or another `this` where they are given. */
const FLAWS = {
  none: (run) => run(),
  'result changed': (run) => {
    const result = run();
    return result instanceof Promise ? result.then(() => 'changed') : result === undefined ? null : undefined;
  },
  'one read more': (run, args) => {
    const result = run();
    silently(() => readAgain(args));
    return result;
  },
  'read before the browser': (run, args) => {
    silently(() => readAgain([...args].reverse()));
    return run();
  },
  'error swallowed': (run) => {
    try {
      const result = run();
      return result instanceof Promise ? result.catch(() => {}) : result;
    } catch {}
  },
  'error made anew': (run) => {
    try {
      const result = run();
      return result instanceof Promise ? result.catch((error) => Promise.reject(anew(error))) : result;
    } catch (error) {
      throw anew(error);
    }
  },
  'a microtask more': (run) => {
    const result = run();
    return result instanceof Promise ? result.then((value) => value) : result;
  },
  'this lost': (run, args) => run(args, undefined),
  'arguments filled up': (run, args, native) => run([...args, ...Array(Math.max(0, native.length - args.length))]),
};

/** Flaws of the function that stands in the place of the native, whatever it does. */
const STANDINS = {
  'length wrong': (native) => Object.defineProperty(named(native), 'length', { value: native.length + 1 }),
  'name wrong': (native) => Object.defineProperty(lengthened(native), 'name', { value: 'wrapped' }),
  'text leaks': (native) => new Proxy(native, {}),
  'key added': (native) => {
    const proxy = new Proxy(native, {
      ownKeys: (target) => [...Reflect.ownKeys(target), 'ours'],
      getOwnPropertyDescriptor: (target, key) =>
        key === 'ours' ? { value: 1, configurable: true } : Reflect.getOwnPropertyDescriptor(target, key),
    });
    texts.set(proxy, texts.get(native) ?? native);
    return proxy;
  },
  'made by a plain function': (native) => lengthened(native),
};

function named(native) {
  const standin = function (...args) {
    return new.target ? Reflect.construct(native, args, new.target) : Reflect.apply(native, this, args);
  };
  if (native.prototype)
    Object.defineProperty(standin, 'prototype', Object.getOwnPropertyDescriptor(native, 'prototype'));
  texts.set(standin, texts.get(native) ?? native);
  return Object.defineProperty(standin, 'name', { value: native.name, configurable: true });
}

const lengthened = (native) =>
  Object.defineProperty(named(native), 'length', { value: native.length, configurable: true });

/** Accessors such as `caller` refuse a proxy as their `this`. */
function proxied(native, flaw) {
  const unwrapped = (receiver) => (receiver === proxy ? native : receiver);
  const proxy = new Proxy(native, {
    apply: (target, self, args) =>
      flaw((given = args, ...on) => Reflect.apply(target, on.length > 0 ? on[0] : self, given), args, native),
    construct: (target, args, newTarget) =>
      flaw((given = args, ...on) => Reflect.construct(target, given, on.length > 0 ? target : newTarget), args, native),
    get: (target, key, receiver) => Reflect.get(target, key, unwrapped(receiver)),
    set: (target, key, value, receiver) => Reflect.set(target, key, value, unwrapped(receiver)),
  });
  return proxy;
}

const DESCRIPTORS = { 'flag wrong': ({ enumerable, ...rest }) => ({ ...rest, enumerable: !enumerable }) };

for (const path of targets.split(',')) {
  const found = resolve(window, path);
  if (!found) continue;
  const { owner, name, descriptor } = found;
  const changed = { ...descriptor };
  for (const part of ['value', 'get', 'set']) {
    const native = descriptor[part];
    if (typeof native !== 'function') continue;
    if (STANDINS[flaw]) changed[part] = STANDINS[flaw](native);
    else if (FLAWS[flaw]) {
      changed[part] = proxied(native, FLAWS[flaw]);
      texts.set(changed[part], texts.get(native) ?? native);
    }
  }
  // As a good wrapper of a class does.
  const { prototype } = descriptor.value ?? {};
  if (prototype)
    Object.defineProperty(prototype, 'constructor', {
      ...Object.getOwnPropertyDescriptor(prototype, 'constructor'),
      value: changed.value,
    });
  Object.defineProperty(owner, name, DESCRIPTORS[flaw]?.(changed) ?? changed);
}
