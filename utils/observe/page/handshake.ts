import type { Realm } from './realm';

// Equal to those of `messages/page-channel.ts`, where the protocol is described (a test compares them).
export const ASK = 'tokenwitness:ask';
export const HELLO = 'tokenwitness:hello';

/**
 * Hands one end of a new message channel to the bridge, at once or when it comes, and gives a function that posts to the
 * other end. Stops listening when that is done, or when the page has loaded and no bridge came (`onGivenUp`).
 */
export function shakeHands(
  { attempt, scope, bare, getter, method }: Realm,
  onConnected: (post: (message: unknown) => void) => void,
  onGivenUp: () => void,
): void {
  const { Event: EventOf, MessageEvent: MessageEventOf, MessageChannel: MessageChannelOf } = scope;
  const addListener = method(scope.EventTarget.prototype, 'addEventListener');
  const removeListener = method(scope.EventTarget.prototype, 'removeEventListener');
  const dispatch = method(scope.EventTarget.prototype, 'dispatchEvent');
  const stop = method(scope.Event.prototype, 'stopImmediatePropagation');
  const lastEventId = getter(scope.MessageEvent.prototype, 'lastEventId');
  const port1 = getter(scope.MessageChannel.prototype, 'port1');
  const port2 = getter(scope.MessageChannel.prototype, 'port2');
  const postMessage = method(scope.MessagePort.prototype, 'postMessage');

  const end = () => {
    removeListener(scope, [HELLO, onHello, true]);
    removeListener(scope, ['load', onLoad, true]);
  };
  const onHello = (event: unknown) => {
    stop(event, []);
    const nonce = attempt(() => lastEventId(event));
    if (typeof nonce !== 'string' || nonce === '') return;
    end();
    const channel = new MessageChannelOf();
    const near = port1(channel);
    const init = bare({ ports: [port2(channel) as MessagePort] });
    dispatch(scope, [new MessageEventOf(nonce, init)]);
    onConnected((message) => void postMessage(near, [message]));
  };
  const onLoad = () => {
    end();
    onGivenUp();
  };

  addListener(scope, [HELLO, onHello, true]);
  addListener(scope, ['load', onLoad, true]);
  dispatch(scope, [new EventOf(ASK)]);
}
