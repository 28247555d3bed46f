import type { BrowserFamily } from '@/utils/observe/node/browser/driven-browser';

/** What the cases of one API gave, by the name of the case. */
export type Results = Readonly<Record<string, unknown>>;
/** Path of what differs, and both values. */
export type Differences = Readonly<Record<string, readonly [without: unknown, with_: unknown]>>;

export function differences(without: unknown, with_: unknown, path = ''): Differences {
  if (Object.is(without, with_)) return {};
  if (isBranch(without) && isBranch(with_) && Array.isArray(without) === Array.isArray(with_)) {
    const keys = new Set([...Object.keys(without), ...Object.keys(with_)]);
    const found = [...keys].map((key) => differences(without[key], with_[key], path === '' ? key : `${path} › ${key}`));
    return Object.assign({}, ...found) as Differences;
  }
  return { [path]: [without, with_] };
}

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

interface Exception {
  readonly path: RegExp;
  /** What the page with us may show instead. */
  readonly shows: RegExp;
  readonly only?: BrowserFamily;
  readonly why: string;
}

/** All that a page can tell, besides our frames in `Error.stack`. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    path: /^shape of .* › (?:value|get|set) (?:of a frame › 0|asked by a frame)$|^asked by a frame that was just made › [01]$/,
    shows: /^function \(\) \{\s+\[native code\]\s+\}$/,
    why: 'A proxy has no name for the `Function.prototype.toString` of another frame; it is native code all the same.',
  },
  {
    path: /^shape of .* › (?:value|get|set) › cloned › 2$/,
    shows: /^Proxy object could not be cloned\.$/,
    only: 'firefox',
    why: 'Firefox names the kind of object in the message of a DataCloneError.',
  },
  {
    path: /^the global object has its keys in the same order › \d$/,
    shows: /^/,
    only: 'firefox',
    why: 'Firefox makes the standard globals when they are first used, and lists them in that order.',
  },
  {
    path: /^shows a Proxy nothing but what the browser reads › 1$/,
    shows: /^/,
    why: 'A Proxy as init of fetch or options of a cookie sees descriptors read once more, after the call: nothing tells it from a plain object.',
  },
  {
    path: /^tells of a failure that nobody handles › of an answer$/,
    shows: /^$/,
    why: 'Whoever waits for a promise handles it. To give the page another promise would settle it later, and a clone would read its answer twice.',
  },
];

export const isExcepted = (family: BrowserFamily, path: string, shown: unknown): boolean =>
  EXCEPTIONS.some(
    ({ path: pattern, shows, only }) =>
      (only ?? family) === family && pattern.test(path) && typeof shown === 'string' && shows.test(shown),
  );

/** Without those that are excepted. */
export const unexcepted = (family: BrowserFamily, found: Differences): Differences =>
  Object.fromEntries(Object.entries(found).filter(([path, [, shown]]) => !isExcepted(family, path, shown)));
