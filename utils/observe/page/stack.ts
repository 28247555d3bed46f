import { MAX_STACK } from './limits';
import { bare, cut, data, defineProperty, descriptorOf, hasOwn, type Native, native, scope } from './realm';

// V8 gives 10 frames unless told otherwise, and as many may be ours; SpiderMonkey gives 128.
const LEAST_FRAMES = 20;
const MOST_FRAMES = 128;
/** Enough to name the script that made a call; each frame more costs V8 half a microsecond. */
const PAGE_FRAMES = 4;

type Callable = (...args: never[]) => unknown;

let NativeError: ErrorConstructor & { [key: string]: unknown };
/** SpiderMonkey has an accessor on the prototype, V8 an own property. */
let stackText: Native | undefined;
let captureStackTrace: typeof Error.captureStackTrace | undefined;

export function captureStack(): void {
  NativeError = scope.Error as typeof NativeError;
  stackText = native('Error', 'stack');
  captureStackTrace = 'stackTraceLimit' in NativeError ? NativeError.captureStackTrace : undefined;
}

const textOf = (stack: unknown) => (typeof stack === 'string' ? cut(stack, MAX_STACK) : '');

const read = (): string => {
  const error = new NativeError();
  return textOf(stackText ? stackText(error) : error.stack);
};

/** What `run` gives while a property of `Error` has another value, or '' where the page has fixed it. */
const masking = (key: string, value: unknown, run: () => string): string => {
  const before = descriptorOf(NativeError, key);
  // A plain property is set and set back: defining it twice takes as long as a frame.
  const isPlain = before && hasOwn(before, 'writable') && before.writable;
  if (isPlain) NativeError[key] = value;
  else if (!defineProperty(NativeError, key, bare({ value, configurable: true }))) return '';
  try {
    return run();
  } finally {
    if (isPlain) NativeError[key] = before.value;
    else if (before) defineProperty(NativeError, key, bare(before));
    else delete NativeError[key];
  }
};

/** Whole, and with our own frames at its beginning. */
const readLimited = (): string => {
  const limit = captureStackTrace ? data(NativeError, 'stackTraceLimit') : LEAST_FRAMES;
  return typeof limit === 'number' && limit >= LEAST_FRAMES && limit <= MOST_FRAMES
    ? read()
    : masking('stackTraceLimit', LEAST_FRAMES, read) || read();
};

/**
 * The text of a new Error's stack, or '' where the page has made that impossible; in V8, given the function of ours that the
 * page called, only a few frames and none of ours. V8 asks `Error.prepareStackTrace`, which may be a function of the page, and
 * `Error.stackTraceLimit`, which may be 0: both are masked for the moment of reading and put back as they were.
 */
export function stackOf(called: Callable | undefined): string {
  const ofPage = () => {
    const holder: { stack?: unknown } = bare({});
    captureStackTrace?.(holder, called as never);
    return textOf(holder.stack);
  };
  const run = () => (called && captureStackTrace && masking('stackTraceLimit', PAGE_FRAMES, ofPage)) || readLimited();
  try {
    return 'prepareStackTrace' in NativeError ? masking('prepareStackTrace', undefined, run) : run();
  } catch {
    return '';
  }
}
