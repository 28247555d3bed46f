import {
  apply,
  bare,
  construct,
  defineProperty,
  descriptorOf,
  type Owner,
  ownerOf,
  scope,
  weakGet,
  weakSet,
} from './realm';
import { stackOf } from './stack';

/**
 * Our part after the page's own call. `result` of a constructor is its new object. `args` may be shorter than the parameters: what
 * lies beyond its end could come from `Array.prototype`, `first` and `second` do not.
 */
export type After = (
  self: unknown,
  result: unknown,
  first: unknown,
  second: unknown,
  args: readonly unknown[],
  name: string,
) => void;

type Part = 'value' | 'get' | 'set';
type Callable = (...args: never[]) => unknown;

let tellFault: (part: string, error: unknown) => void;
/** Our function that the page has called, while what comes after the call runs. */
let called: Callable | undefined;
let originals: WeakMap<object, Callable>;
let listeners: WeakMap<object, After[]>;

/**
 * What stays visible: our frames in `Error.stack`, and the text of a hooked function asked through the
 * `Function.prototype.toString` of another same-origin frame (a proxy has no name there).
 */
export function captureWrap(onFault: typeof tellFault): void {
  tellFault = onFault;
  originals = new scope.WeakMap();
  listeners = new scope.WeakMap();
  replace(scope.Function.prototype, 'toString', {
    apply: (target, self, args) => apply(target, weakGet(originals, self) ?? self, args),
  });
}

/** Text of an Error made here, bounded; empty where the page made that impossible. */
export const stack = (): string => stackOf(called);

export const arg = (args: readonly unknown[], index: number): unknown =>
  index < args.length ? args[index] : undefined;

function replace(
  owner: object,
  name: string,
  handler: ProxyHandler<Callable>,
  part: Part = 'value',
): object | undefined {
  const { Proxy: ProxyOf, Reflect: natives } = scope;
  const { get, set } = natives;
  const descriptor = descriptorOf(owner, name);
  const original: unknown = descriptor?.[part];
  if (typeof original !== 'function') return undefined;
  // Accessors such as `caller` refuse a proxy as their `this`.
  handler.get = (target, key, receiver) => get(target, key, receiver === proxy ? target : receiver);
  handler.set = (target, key, value, receiver) => set(target, key, value, receiver === proxy ? target : receiver);
  const proxy = new ProxyOf(original as Callable, bare(handler));
  if (!defineProperty(owner, name, { ...descriptor, [part]: proxy })) return undefined;
  weakSet(originals, proxy, original as Callable);
  const made: unknown = descriptorOf(original, 'prototype')?.value;
  if (typeof made === 'object' && made !== null) {
    defineProperty(made, 'constructor', { ...descriptorOf(made, 'constructor'), value: proxy });
  }
  return proxy;
}

/**
 * Puts a proxy of each native in its place: same name, length, text, descriptor and `this` checks. The page's call runs
 * first and its result or error passes unchanged; `after` runs only when it did not throw. What the document has not is left out.
 * `names` stand with spaces between them; `part`: the reading or the writing of an accessor.
 */
export function wrap(of: Owner, names: string, after: After, part: Part = 'value'): void {
  const owner = ownerOf(of);
  if (owner) for (const name of names.split(' ')) wrapOne(owner, name, after, part);
}

function wrapOne(owner: object, name: string, after: After, part: Part): void {
  const known = weakGet(listeners, descriptorOf(owner, name)?.[part]);
  if (known) {
    known[known.length] = after;
    return;
  }
  const list = bare([after]);
  const tell = (trap: Callable, args: readonly unknown[], self: unknown, result: unknown) => {
    called = trap;
    for (let index = 0; index < list.length; index += 1) {
      try {
        (list[index] as After)(self, result, arg(args, 0), arg(args, 1), args, name);
      } catch (error) {
        try {
          tellFault(name, error);
        } catch {} // out of stack, for example: the page's call has its result all the same
      }
    }
    called = undefined;
  };
  const proxy = replace(
    owner,
    name,
    {
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
    },
    part,
  );
  if (proxy) weakSet(listeners, proxy, list);
}
