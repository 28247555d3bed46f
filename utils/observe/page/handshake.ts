import { attempt, bare, native, scope } from './realm';

// Equal to those of `messages/page-channel.ts`, where the protocol is described (a test compares them).
export const ASK = 'tokenwitness:ask';
export const HELLO = 'tokenwitness:hello';

/**
 * Hands one end of a new message channel to the bridge, at once or when it comes, and gives a function that posts to the
 * other end. Stops listening when that is done, or when the page has loaded and no bridge came (`onGivenUp`).
 */
export function shakeHands(onConnected: (post: (message: unknown) => void) => void, onGivenUp: () => void): void {
  // The window's own, which need no `this`.
  const { addEventListener, dispatchEvent, Event, MessageChannel, MessageEvent, removeEventListener } = scope;
  const stop = native('Event', 'stopImmediatePropagation');
  const lastEventId = native('MessageEvent', 'lastEventId');
  const port1 = native('MessageChannel', 'port1');
  const port2 = native<MessagePort>('MessageChannel', 'port2');
  const postMessage = native('MessagePort', 'postMessage');

  const end = () => {
    removeEventListener(HELLO, onHello, true);
    removeEventListener('load', onLoad, true);
  };
  const onHello = (event: unknown) => {
    stop(event);
    const nonce = attempt(() => lastEventId(event));
    if (typeof nonce !== 'string' || nonce === '') return;
    end();
    const channel = new MessageChannel();
    const near = port1(channel);
    dispatchEvent(new MessageEvent(nonce, bare({ ports: [port2(channel)] })));
    onConnected((message) => postMessage(near, message));
  };
  const onLoad = () => {
    end();
    onGivenUp();
  };

  addEventListener(HELLO, onHello, true);
  addEventListener('load', onLoad, true);
  dispatchEvent(new Event(ASK));
}
