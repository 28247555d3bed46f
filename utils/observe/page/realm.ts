/** The page's globals as they were before its first script. */
export type Scope = Window & typeof globalThis;

/** A method or the getter of an accessor, saved: its `this` comes first. */
export type Native<T = unknown> = (self: unknown, ...args: readonly unknown[]) => T;

/** An interface by its name, of which the prototype is meant, or an object. What the document has not may be named too. */
export type Owner = InterfaceName | object | undefined;
type InterfaceName = { [K in keyof Scope]: Scope[K] extends { prototype: object } ? K : never }[keyof Scope];

// Set by `captureRealm`, once in a document: what hooks use later is from here, because anything else could be the page's.
export let scope: Scope;
export let apply: typeof Reflect.apply;
export let construct: typeof Reflect.construct;
export let defineProperty: typeof Reflect.defineProperty;
export let descriptorOf: typeof Reflect.getOwnPropertyDescriptor;
export let prototypeOf: typeof Reflect.getPrototypeOf;
export let ownKeys: typeof Reflect.ownKeys;
export let hasOwn: typeof Object.hasOwn;
export let weakGet: <V>(map: WeakMap<object, V>, key: unknown) => V | undefined;
export let weakSet: <V>(map: WeakMap<object, V>, key: unknown, value: V) => unknown;
/** Of an object that is no instance of a class, and of no other realm. */
export let plainPrototype: object;
let setPrototypeOf: typeof Reflect.setPrototypeOf;
let slice: Native<string>;
let PromiseOf: PromiseConstructor;

/** Saves every native that the hooks use; call at document_start, before anything else of this room. */
export function captureRealm(own: Scope): void {
  scope = own;
  ({
    apply,
    construct,
    defineProperty,
    getOwnPropertyDescriptor: descriptorOf,
    getPrototypeOf: prototypeOf,
    ownKeys,
    setPrototypeOf,
  } = own.Reflect);
  hasOwn = own.Object.hasOwn;
  plainPrototype = own.Object.prototype;
  PromiseOf = own.Promise;
  slice = native('String', 'slice');
  weakGet = native('WeakMap', 'get') as typeof weakGet;
  weakSet = native('WeakMap', 'set');
}

export const ownerOf = (owner: Owner): object | undefined =>
  typeof owner === 'string' ? (scope[owner] as { prototype: object } | undefined)?.prototype : (owner as object);

/**
 * Saves a method, or the getter of an accessor; call before any script of the page. It throws where the brand of `this` is
 * wrong. Undefined where the document has no such thing: then there is nothing that could be asked for it.
 */
export function native<T = unknown>(owner: Owner, name: string): Native<T> {
  const holder = ownerOf(owner);
  const found = holder && descriptorOf(holder, name);
  const call = found?.get ?? found?.value;
  return call && scope.Function.prototype.call.bind(call);
}

/** A list or record without prototype: no setter or trap that the page puts on `Object.prototype` reaches it. */
export const bare = <T extends object>(object: T): T => {
  setPrototypeOf(object, null);
  return object;
};

export const cut = (text: string, most: number): string => (text.length <= most ? text : slice(text, 0, most));

const isObject = (value: unknown): value is object =>
  typeof value === 'function' || (typeof value === 'object' && value !== null);

/** The text that a native makes of a primitive; undefined for objects, whose `toString` the page would notice. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'symbol' || isObject(value) ? undefined : `${value}`;

/** The value of a data property, inherited ones too; an accessor of the page is never run and counts as undefined. */
export const data = (object: unknown, key: PropertyKey): unknown => {
  for (let depth = 0; depth < 8 && isObject(object); depth += 1) {
    const descriptor = descriptorOf(object, key);
    if (descriptor) return hasOwn(descriptor, 'value') ? descriptor.value : undefined;
    object = prototypeOf(object);
  }
  return undefined;
};

/** What `read` gives, or undefined where it throws. */
export const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/**
 * Hands on what a native promise gives, or nothing where it fails. The page's own handlers run as they would, but a failure
 * that nobody handles is no `unhandledrejection` any more: nothing for a promise that pages leave lying.
 */
export const whenDone = async (promise: unknown, use: (value: unknown) => void): Promise<void> => {
  try {
    // `await` of anything else would run its `then`, of a promise with another constructor too.
    if (data(promise, 'constructor') === PromiseOf) use(await promise);
  } catch {}
};
