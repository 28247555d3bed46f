import { MAX_STACK } from './limits';
import type { Realm, Scope } from './realm';

// V8 gives 10 frames unless told otherwise, and as many may be ours; SpiderMonkey gives 128.
const LEAST_FRAMES = 20;
const MOST_FRAMES = 128;

/**
 * A function that gives the text of a new Error's stack, or '' where the page has made that impossible. V8 asks
 * `Error.prepareStackTrace`, which may be a function of the page, and `Error.stackTraceLimit`, which may be 0: both are
 * masked for the moment of reading and put back as they were.
 */
export function captureStack(scope: Scope, cut: Realm['cut'], bare: Realm['bare']): () => string {
  const { apply, defineProperty, deleteProperty, getOwnPropertyDescriptor, has } = scope.Reflect;
  const hasOwn = scope.Object.prototype.hasOwnProperty;
  const NativeError = scope.Error;
  // SpiderMonkey has an accessor on the prototype, V8 an own property.
  const stackOf = getOwnPropertyDescriptor(NativeError.prototype, 'stack')?.get;
  const hadLimit = has(NativeError, 'stackTraceLimit');

  const read = (): string => {
    const error = new NativeError();
    const stack: unknown = stackOf ? apply(stackOf, error, []) : error.stack;
    return typeof stack === 'string' ? cut(stack, MAX_STACK) : '';
  };
  const masking = (key: string, value: unknown, run: () => string): string => {
    const before = getOwnPropertyDescriptor(NativeError, key);
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
  const readLimited = () => (isLimitSane() ? read() : masking('stackTraceLimit', LEAST_FRAMES, read));

  return () => {
    try {
      return has(NativeError, 'prepareStackTrace')
        ? masking('prepareStackTrace', undefined, readLimited)
        : readLimited();
    } catch {
      return '';
    }
  };
}
