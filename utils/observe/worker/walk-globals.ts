/** How much of the globals is read. */
export interface WalkLimits {
  /** Levels below a global. */
  readonly depth: number;
  readonly values: number;
  /** UTF-16 units of text. */
  readonly text: number;
}

export interface Walked {
  /** Of the document, as its own address says; `null` for one that has none. */
  readonly origin: string;
  /** Copies as plain data, by name. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** There is more than was read. */
  readonly isCut: boolean;
}

/**
 * Copies the data that lies in a page's globals, those in `clean` left out, breadth first. Runs in the page's own world as text,
 * so everything it needs stands in it. It reads data properties by their descriptors, so that no getter of the page is called;
 * it opens plain objects, lists, maps, sets, instances of the page's own classes and what was put on functions, and leaves alone
 * what the browser made: nodes, windows, storage.
 */
export function walkGlobals(clean: readonly string[], most: WalkLimits): Walked {
  type Container = Record<string | number, unknown>;
  const { getOwnPropertyDescriptor, getOwnPropertyNames, getPrototypeOf, create } = Object;
  const OF_FUNCTIONS = new Set(['prototype', 'arguments', 'caller', 'callee']);
  const seen = new Set<unknown>([globalThis]);
  const queue: { from: object; to: Container; depth: number }[] = [];
  let values = 0;
  let text = 0;
  let isCut = false;

  const isNative = (made: object) =>
    Function.prototype.toString.call(made).slice(-40).replace(/\s/g, '').endsWith('{[nativecode]}');
  const own = (from: object, name: string | number) => {
    const found = getOwnPropertyDescriptor(from, name);
    return found === undefined || found.get || found.set ? undefined : (found.value as unknown);
  };
  const isElement = (value: object) => typeof Node === 'function' && value instanceof Node;
  /** Whether the browser made it, by the class it is of. */
  const isForeign = (value: object, above: object | null) => {
    // `Object.prototype`, that of another frame too.
    if (above === null || getPrototypeOf(above) === null) return false;
    if (above === Map.prototype || above === Set.prototype) return false;
    const made = own(above, 'constructor');
    return (typeof made === 'function' && isNative(made)) || isElement(value);
  };
  const opens = (value: object) => {
    try {
      return Array.isArray(value) || typeof value === 'function' || !isForeign(value, getPrototypeOf(value));
    } catch {
      // A proxy of the page's, or an object of another origin.
      return false;
    }
  };

  /** Whether there is room for more. */
  function put(to: Container, name: string | number, value: unknown, depth: number): boolean {
    if (value === undefined || typeof value === 'symbol' || typeof value === 'bigint' || seen.has(value)) return true;
    if (values >= most.values) {
      isCut = true;
      return false;
    }
    values += 1;
    if (typeof value === 'string') {
      const room = most.text - text;
      isCut ||= value.length > room;
      text += Math.min(value.length, room);
      to[name] = value.length > room ? value.slice(0, room) : value;
    } else if (typeof value !== 'object' && typeof value !== 'function') to[name] = value;
    else if (value !== null) enter(to, name, value, depth);
    return true;
  }

  function enter(to: Container, name: string | number, value: object, depth: number): void {
    seen.add(value);
    if (!opens(value)) return;
    if (depth >= most.depth) {
      isCut ||= typeof value !== 'function';
      return;
    }
    const inner = (Array.isArray(value) ? [] : create(null)) as Container;
    to[name] = inner;
    queue.push({ from: value, to: inner, depth: depth + 1 });
  }

  function* inside(from: object): Generator<readonly [name: string | number, value: unknown]> {
    if (Array.isArray(from)) {
      for (let index = 0; index < from.length; index += 1) yield [index, own(from, index)];
      return;
    }
    const above = getPrototypeOf(from);
    let index = 0;
    if (above === Map.prototype)
      for (const [key, value] of Map.prototype.entries.call(from))
        yield [typeof key === 'string' ? key : index++, value];
    if (above === Set.prototype) for (const value of Set.prototype.values.call(from)) yield [index++, value];
    for (const name of getOwnPropertyNames(from))
      if (typeof from !== 'function' || !OF_FUNCTIONS.has(name)) yield [name, own(from, name)];
  }

  const globals = create(null) as Container;
  const known = new Set(clean);
  for (const name of getOwnPropertyNames(globalThis))
    if (!known.has(name) && !/^\d+$/.test(name)) put(globals, name, own(globalThis, name), 0);
  for (let next = 0; next < queue.length; next += 1) {
    const { from, to, depth } = queue[next] as (typeof queue)[number];
    try {
      for (const [name, value] of inside(from)) if (!put(to, name, value, depth)) break;
    } catch {
      // The same.
    }
  }
  return { origin: globalThis.location?.origin ?? 'null', globals, isCut };
}
