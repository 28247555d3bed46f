import vm from 'node:vm';
import type { Scope } from '@/utils/observe/page/realm';

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
  return Object.assign(new EventTarget(), intrinsics, web, extra) as Scope;
}
