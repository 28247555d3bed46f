import { captureStack } from './stack';

/** Our part after the page's own call. `args` may be shorter than the parameters: read it with `realm.arg`. */
export type After = (args: readonly unknown[], self: unknown, result: unknown) => void;

/** The page's globals as they were before its first script. */
export type Scope = Window & typeof globalThis;

/** What a surface may use in the page's world. Nothing here runs code that the page can replace later. */
export interface Realm {
  readonly scope: Scope;
  /**
   * Puts a proxy of the native in its place: same name, length, text, descriptor and `this` checks. The page's call runs
   * first and its result or error passes unchanged; `after` runs only when it did not throw. A constructor gives its new
   * object as the result. `part`: the reading or the writing of an accessor.
   */
  readonly wrap: (owner: object | undefined, name: string, after: After, part?: Part) => void;
  /** Captures an accessor now; the function reads it from `self` later. Throws where the brand is wrong. */
  readonly getter: (owner: object | undefined, name: string) => (self: unknown) => unknown;
  /** Captures a method now. */
  readonly method: (owner: object | undefined, name: string) => (self: unknown, args: readonly unknown[]) => unknown;
  readonly arg: (args: readonly unknown[], index: number) => unknown;
  /** The value of a data property, inherited ones too; an accessor of the page is never run and counts as undefined. */
  readonly data: (object: unknown, key: PropertyKey) => unknown;
  readonly prototypeOf: (object: object) => object | null;
  readonly ownKeys: (object: object) => readonly PropertyKey[];
  /** A list or record without prototype: no setter or trap that the page puts on `Object.prototype` reaches it. */
  readonly bare: <T extends object>(object: T) => T;
  /** The text that a native makes of a primitive; undefined for objects, whose `toString` the page would notice. */
  readonly text: (value: unknown) => string | undefined;
  readonly cut: (text: string, most: number) => string;
  /** What `read` gives, or undefined where it throws. */
  readonly attempt: <T>(read: () => T) => T | undefined;
  /** Text of an Error made here, bounded; empty where the page made that impossible. */
  readonly stack: () => string;
  readonly weakMap: <K extends object, V>() => { get(key: unknown): V | undefined; set(key: K, value: V): void };
  /**
   * Hands on what a native promise gives, or nothing where it fails. The page's own handlers run as they would, but a failure
   * that nobody handles is no `unhandledrejection` any more: nothing for a promise that pages leave lying.
   */
  readonly whenDone: (promise: unknown, use: (value: unknown) => void) => void;
}

type Part = 'value' | 'get' | 'set';
type Callable = (...args: never[]) => unknown;
const NONE: readonly unknown[] = [];

/**
 * Saves every native that the hooks use; call at document_start. Anything used later that is not from here could be the
 * page's. What stays visible: our frames in `Error.stack`, and the text of a hooked function asked through the
 * `Function.prototype.toString` of another same-origin frame (a proxy has no name there).
 */
export function captureRealm(scope: Scope, onFault: (part: string, error: unknown) => void): Realm {
  const { apply, defineProperty, get, getOwnPropertyDescriptor, getPrototypeOf, ownKeys, set, setPrototypeOf } =
    scope.Reflect;
  const { Promise: PromiseOf, Proxy: ProxyOf } = scope;
  const construct = scope.Reflect.construct;
  const WeakMapOf = scope.WeakMap;
  const hasOwn = scope.Object.prototype.hasOwnProperty;
  const slice = scope.String.prototype.slice;
  const { get: weakGet, set: weakSet } = scope.WeakMap.prototype;

  const bare = <T extends object>(object: T): T => {
    setPrototypeOf(object, null);
    return object;
  };
  const weakMap: Realm['weakMap'] = <K extends object, V>() => {
    const map = new WeakMapOf<K, V>();
    return bare({
      get: (key: unknown) => apply(weakGet, map, [key]) as V | undefined,
      set: (key: K, value: V) => void apply(weakSet, map, [key, value]),
    });
  };
  const cut: Realm['cut'] = (text, most) => (text.length <= most ? text : (apply(slice, text, [0, most]) as string));

  const stackOf = captureStack(scope, cut, bare);
  /** Our function that the page has called, while what comes after the call runs. */
  let called: Callable | undefined;
  const originals = weakMap<object, Callable>();
  const listeners = weakMap<object, After[]>();

  const replace = (
    owner: object,
    name: string,
    handler: ProxyHandler<Callable>,
    part: Part = 'value',
  ): object | undefined => {
    const descriptor = getOwnPropertyDescriptor(owner, name);
    const original: unknown = descriptor?.[part];
    if (!descriptor || typeof original !== 'function') return undefined;
    // Accessors such as `caller` refuse a proxy as their `this`.
    handler.get = (target, key, receiver) => get(target, key, receiver === proxy ? target : receiver);
    handler.set = (target, key, value, receiver) => set(target, key, value, receiver === proxy ? target : receiver);
    const proxy = new ProxyOf(original as Callable, bare(handler));
    if (!defineProperty(owner, name, { ...descriptor, [part]: proxy })) return undefined;
    originals.set(proxy, original as Callable);
    const made: unknown = getOwnPropertyDescriptor(original, 'prototype')?.value;
    if (typeof made === 'object' && made !== null) {
      defineProperty(made, 'constructor', { ...getOwnPropertyDescriptor(made, 'constructor'), value: proxy });
    }
    return proxy;
  };

  replace(scope.Function.prototype, 'toString', {
    apply: (target, self, args) => apply(target, originals.get(self) ?? self, args),
  });

  const dataOf: Realm['data'] = (object, key) => {
    let holder: unknown = object;
    for (let depth = 0; depth < 8; depth += 1) {
      if (holder === null || (typeof holder !== 'object' && typeof holder !== 'function')) return undefined;
      const descriptor = getOwnPropertyDescriptor(holder, key);
      if (descriptor) return apply(hasOwn, descriptor, ['value']) ? descriptor.value : undefined;
      holder = getPrototypeOf(holder);
    }
    return undefined;
  };

  const wrap: Realm['wrap'] = (owner, name, after, part = 'value') => {
    if (!owner) return;
    const known = listeners.get(getOwnPropertyDescriptor(owner, name)?.[part]);
    if (known) {
      known[known.length] = after;
      return;
    }
    const list = bare([after]);
    const tell = (trap: Callable, args: readonly unknown[], self: unknown, result: unknown) => {
      called = trap;
      for (let index = 0; index < list.length; index += 1) {
        const after = list[index];
        try {
          if (after) after(args, self, result);
        } catch (error) {
          try {
            onFault(name, error);
          } catch {} // out of stack, for example: the page's call has its result all the same
        }
      }
      called = undefined;
    };
    const handler: ProxyHandler<Callable> = {
      apply: function trap(target, self, args) {
        const result: unknown = apply(target, self, args);
        tell(trap, args, self, result);
        return result;
      },
      construct: function trap(target, args, newTarget) {
        const result = construct(target, args, newTarget === proxy ? target : newTarget) as object;
        tell(trap, args, undefined, result);
        return result;
      },
    };
    const proxy = replace(owner, name, handler, part);
    if (proxy) listeners.set(proxy, list);
  };

  return bare({
    scope,
    bare,
    weakMap,
    cut,
    ownKeys,
    prototypeOf: getPrototypeOf,
    stack: () => stackOf(called),
    wrap,
    getter: (owner: object | undefined, name: string) => {
      const get = owner && getOwnPropertyDescriptor(owner, name)?.get;
      return (self: unknown): unknown => (get ? apply(get, self, NONE) : undefined);
    },
    method: (owner: object | undefined, name: string) => {
      const value: unknown = owner && getOwnPropertyDescriptor(owner, name)?.value;
      return (self: unknown, args: readonly unknown[]): unknown =>
        typeof value === 'function' ? apply(value as Callable, self, args) : undefined;
    },
    arg: (args: readonly unknown[], index: number) => (index < args.length ? args[index] : undefined),
    data: dataOf,
    text: (value: unknown) => {
      if (typeof value === 'string') return value;
      const isPrimitive = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
      return isPrimitive || value === null || value === undefined ? `${value}` : undefined;
    },
    whenDone: async (promise: unknown, use: (value: unknown) => void) => {
      try {
        // `await` of anything else would run its `then`, of a promise with another constructor too.
        if (dataOf(promise, 'constructor') !== PromiseOf) return;
        use(await promise);
      } catch {}
    },
    attempt: <T>(read: () => T) => {
      try {
        return read();
      } catch {
        return undefined;
      }
    },
  });
}
