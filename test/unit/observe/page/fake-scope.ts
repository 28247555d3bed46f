import vm from 'node:vm';
import { captureRealm, type Scope } from '@/utils/observe/page/realm';
import { captureStack } from '@/utils/observe/page/stack';
import { captureWrap } from '@/utils/observe/page/wrap';

/** As in browsers, where the ports are accessors of the prototype. */
class BrowserMessageChannel {
  readonly #channel = new MessageChannel();
  get port1() {
    return this.#channel.port1;
  }
  get port2() {
    return this.#channel.port2;
  }
}

/** A page's global object: an EventTarget with intrinsics of its own, so that a hook does not reach the test's. */
export function fakeScope(extra: object = {}): Scope {
  const intrinsics = vm.runInNewContext(
    '({ Reflect, Proxy, Object, Function, String, Array, Map, Set, WeakMap, JSON, Uint8Array, ArrayBuffer, Error, TypeError })',
  );
  const { queueMicrotask, EventTarget, Event, MessageEvent, MessagePort, Performance, performance, TextDecoder } =
    globalThis;
  const web = {
    queueMicrotask,
    EventTarget,
    Event,
    MessageEvent,
    MessagePort,
    Performance,
    performance,
    TextDecoder,
    MessageChannel: BrowserMessageChannel,
  };
  const target = new EventTarget();
  // Those of a window need no `this`.
  const own = {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    dispatchEvent: target.dispatchEvent.bind(target),
  };
  return Object.assign(target, own, intrinsics, web, extra) as Scope;
}

/** Saves natives anew, as a new document would: what the modules export works with those of the last scope. */
export function capture(scope: Scope = fakeScope(), onFault: (part: string, error: unknown) => void = () => {}): Scope {
  captureRealm(scope);
  captureStack();
  captureWrap(onFault);
  return scope;
}
