// What can be asked of any function, accessor or class, whatever it does.
import { calledMeanwhile, outcome, shown, ticks } from './kit.js';

const textOf = (fn) => Function.prototype.toString.call(fn);

/** `Storage.prototype.setItem` → the owner and the name, in the given realm; undefined where the browser has none. */
export function resolve(scope, path) {
  const names = path.split('.');
  const name = names.pop();
  let owner = scope;
  for (const part of names) owner = owner?.[part];
  const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
  return descriptor && { owner, name, descriptor };
}

function flagsOf({ configurable, enumerable, writable, get, set }) {
  return { configurable, enumerable, writable: writable ?? null, get: typeof get, set: typeof set };
}

/** Asked of a function itself, with nothing called that does anything. */
function traits(fn, wrongs, isClass) {
  const others = wrongs.map(([name, self]) => [name, isClass ? null : outcome(() => fn.call(self))]);
  return {
    name: fn.name,
    length: fn.length,
    type: typeof fn,
    // Firefox makes `name` and `length` when they are first asked for, and lists them in that order.
    keys: Reflect.ownKeys(fn).map(String).sort(),
    properties: Object.entries(Object.getOwnPropertyDescriptors(fn))
      .sort()
      .map(([key, { value, ...rest }]) => [key, shown(value), flagsOf(rest)]),
    prototype: Object.getPrototypeOf(fn) === Function.prototype || shown(Object.getPrototypeOf(fn)),
    enumerated: (() => {
      const keys = [];
      for (const key in fn) keys.push(key);
      return keys;
    })(),
    texts: [
      String(fn),
      `${fn}`,
      textOf(fn),
      fn.toString(),
      fn.toString === Function.prototype.toString,
      fn.toLocaleString(),
    ],
    tag: Object.prototype.toString.call(fn),
    extensible: [Object.isExtensible(fn), Object.isFrozen(fn), Object.isSealed(fn)],
    constructed: isClass ? null : outcome(() => new fn()),
    reflected: isClass ? null : outcome(() => Reflect.construct(fn, [])),
    newTarget: outcome(() => shown(Reflect.construct(Object, [], fn))),
    subclass: outcome(() => shown(class extends fn {}.name)),
    instance: outcome(() => ({}) instanceof fn),
    hasInstance: fn[Symbol.hasInstance] === Function.prototype[Symbol.hasInstance],
    caller: outcome(() => fn.caller),
    args: outcome(() => fn.arguments),
    bound: [fn.bind(null).name, fn.bind(null).length, String(fn.bind(null))],
    json: JSON.stringify([fn]),
    cloned: outcome(() => structuredClone(fn)),
    spread: Object.keys({ ...fn }),
    equal: [fn === fn.valueOf(), Object(fn) === fn, new Set([fn, fn.valueOf()]).size],
    expando: outcome(() => {
      fn.tried = 1;
      const seen = [fn.tried, Object.keys(fn).join()];
      delete fn.tried;
      return [...seen, 'tried' in fn];
    }),
    renamed: outcome(() => {
      const before = Object.getOwnPropertyDescriptor(fn, 'name');
      Object.defineProperty(fn, 'name', { ...before, value: 'other' });
      const seen = [fn.name, String(fn)];
      Object.defineProperty(fn, 'name', before);
      return [...seen, fn.name];
    }),
    reparented: outcome(() => {
      const before = Object.getPrototypeOf(fn);
      Object.setPrototypeOf(fn, null);
      const seen = [Object.getPrototypeOf(fn), typeof fn.call];
      Object.setPrototypeOf(fn, before);
      return seen;
    }),
    others,
  };
}

const PROMISES = [
  [Promise.prototype, 'then', 'then'],
  [Promise, 'resolve', 'resolve'],
  [Promise, 'reject', 'reject'],
];

/**
 * One target of an API. `instance(scope)` gives a right `this`; `quiet` targets do something without arguments and are not
 * called so.
 */
export async function shapeOf(path, { instance, quiet = [], other }) {
  const found = resolve(window, path);
  if (!found) return 'absent';
  const { owner, name, descriptor } = found;
  const isClass = typeof descriptor.value === 'function' && /^[A-Z]/.test(name);
  const right = instance?.(window);
  const wrongs = [
    ['nothing', undefined],
    ['null', null],
    ['plain', {}],
    ['primitive', 1],
    ['heir', Object.create(typeof right === 'object' && right !== null ? right : Object.prototype)],
    ['prototype', owner],
    ['proxy', new Proxy(typeof right === 'object' && right !== null ? right : {}, {})],
  ];
  // A global function and one of `console` takes anything as its `this`: calling it would do what it does.
  const wrong = instance && !quiet.includes(path) ? wrongs : [];
  const shape = {
    flags: flagsOf(descriptor),
    // The order of globals has a case of its own: Firefox makes the standard ones when they are first used.
    among: owner === window ? null : Reflect.ownKeys(owner).map(String).join(),
    enumerated: owner === window ? Object.keys(owner).includes(name) : Object.keys(owner).indexOf(name),
    again: outcome(() => Object.is(owner[name], owner[name])),
    frozenCopy: Object.isFrozen(Object.freeze({ ...descriptor })),
  };
  for (const part of ['value', 'get', 'set']) {
    const fn = descriptor[part];
    if (typeof fn !== 'function') continue;
    shape[part] = traits(fn, wrong, isClass);
    const away = other && resolve(other, path)?.descriptor[part];
    if (typeof away === 'function') {
      shape[`${part} of a frame`] = [textOf(away), away.name, away === fn, away instanceof Function];
      // The other frame's own function is asked too: `EXCEPTIONS` in the spec has what it may say.
      shape[`${part} asked by a frame`] = other.Function.prototype.toString.call(fn);
    }
  }
  if (isClass) shape.class = classShape(descriptor.value);
  else if (typeof descriptor.value === 'function' && instance && !quiet.includes(path)) {
    const bare = () => descriptor.value.call(right);
    shape.bare = outcome(() => {
      const result = bare();
      if (typeof result?.catch === 'function') result.catch(() => {});
      return result;
    });
    shape.ticks = await outcomeOf(() => ticks(bare));
    shape.promises = (await calledMeanwhile(PROMISES, async () => outcome(() => swallow(bare())))).counts;
  }
  return shape;
}

const swallow = (result) => {
  if (result instanceof Promise) Promise.prototype.catch.call(result, () => {});
  return shown(result);
};

async function outcomeOf(run) {
  try {
    return await run();
  } catch (error) {
    return [error.name, error.message];
  }
}

function classShape(type) {
  const { prototype } = type;
  return {
    called: outcome(() => type()),
    empty: outcome(() => shown(Object.getPrototypeOf(new type()) === prototype)),
    parent: Object.getPrototypeOf(type).name,
    back: prototype.constructor === type,
    tag: prototype[Symbol.toStringTag],
    statics: Object.getOwnPropertyNames(type),
    members: Reflect.ownKeys(prototype).map(String),
    enumerated: Object.keys(prototype),
    nullTarget: outcome(() => shown(Reflect.construct(type, [], function other() {}))),
  };
}
