import { MAX_STACK } from './limits';
import type { Realm, Scope } from './realm';

// V8 gives 10 frames unless told otherwise, and as many may be ours; SpiderMonkey gives 128.
const LEAST_FRAMES = 20;
const MOST_FRAMES = 128;
/** Enough to name the script that made a call; each frame more costs V8 half a microsecond. */
const PAGE_FRAMES = 4;

/**
 * A function that gives the text of a new Error's stack, or '' where the page has made that impossible; in V8, given the
 * function of ours that the page called, only a few frames and none of ours. V8 asks `Error.prepareStackTrace`, which may be
 * a function of the page, and `Error.stackTraceLimit`, which may be 0: both are masked for the moment of reading and put back
 * as they were.
 */
export function captureStack(
  scope: Scope,
  cut: Realm['cut'],
  bare: Realm['bare'],
): (called: ((...args: never[]) => unknown) | undefined) => string {
  const { apply, defineProperty, deleteProperty, getOwnPropertyDescriptor, has, set } = scope.Reflect;
  const hasOwn = scope.Object.prototype.hasOwnProperty;
  const NativeError = scope.Error;
  // SpiderMonkey has an accessor on the prototype, V8 an own property.
  const stackOf = getOwnPropertyDescriptor(NativeError.prototype, 'stack')?.get;
  const hadLimit = has(NativeError, 'stackTraceLimit');
  const captureStackTrace = hadLimit ? NativeError.captureStackTrace : undefined;

  const textOf = (stack: unknown) => (typeof stack === 'string' ? cut(stack, MAX_STACK) : '');
  const read = (): string => {
    const error = new NativeError();
    return textOf(stackOf ? apply(stackOf, error, []) : error.stack);
  };
  const masking = (key: string, value: unknown, run: () => string): string => {
    const before = getOwnPropertyDescriptor(NativeError, key);
    // A plain property is set and set back: defining it twice takes as long as a frame.
    if (before && apply(hasOwn, before, ['writable']) && before.writable) {
      set(NativeError, key, value);
      try {
        return run();
      } finally {
        set(NativeError, key, before.value);
      }
    }
    const mask = bare({ value, configurable: true, enumerable: true, writable: true });
    if (!defineProperty(NativeError, key, mask)) return '';
    try {
      return run();
    } finally {
      if (before) defineProperty(NativeError, key, bare(before));
      else deleteProperty(NativeError, key);
    }
  };
  const isLimitSane = (): boolean => {
    if (!hadLimit) return true;
    const limit = getOwnPropertyDescriptor(NativeError, 'stackTraceLimit');
    if (!limit || !apply(hasOwn, limit, ['value'])) return false;
    return typeof limit.value === 'number' && limit.value >= LEAST_FRAMES && limit.value <= MOST_FRAMES;
  };
  const readLimited = () => (isLimitSane() ? read() : masking('stackTraceLimit', LEAST_FRAMES, read) || read());
  const readPage = (capture: typeof Error.captureStackTrace, called: (...args: never[]) => unknown) =>
    masking('stackTraceLimit', PAGE_FRAMES, () => {
      const holder: { stack?: unknown } = bare({});
      apply(capture, NativeError, [holder, called]);
      return textOf(holder.stack);
    });

  return (called) => {
    const run = () => (called && captureStackTrace && readPage(captureStackTrace, called)) || readLimited();
    try {
      return has(NativeError, 'prepareStackTrace') ? masking('prepareStackTrace', undefined, run) : run();
    } catch {
      return '';
    }
  };
}
