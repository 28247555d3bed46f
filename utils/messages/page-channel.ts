import { randomName } from '../lib/random-name';
import type { PageMessage } from '../model/page-message';
import { parsePageMessage, textLength } from './page-message-guard';

// Equal to those of `observe/page/handshake.ts`, which may not import this folder (a test compares them).
export const ASK = 'tokenwitness:ask';
export const HELLO = 'tokenwitness:hello';

/** Messages in one port message. */
export const MAX_BATCH = 100;
const MAX_MESSAGES = 2_000;
const MAX_CHARS = 5_000_000;
const SECOND = 1_000;

/**
 * Receives what the page hooks tell, for the life of this document; call at document_start, before or after the hooks.
 *
 * Does not promise that the page tells the truth: whoever holds the page can forge all of it (witness `page`). It does
 * promise that `handler` gets only well-formed, bounded messages, at most 2 000 and 5 million characters a second; what
 * is above is dropped and told by one `['dropped', n]` a second. Malformed messages are refused, and `onFault` gets their
 * number, once a second. `handler` may throw: `onFault` gets the part and a short text without page data. `onConnected` is called once, when the hooks have
 * answered. Returns a function that ends it.
 *
 * Handshake, all of it synchronous DOM events between the two worlds. Both scripts run before any script of the page, so
 * their listeners stand first, stop each event and are gone when it is done:
 * the bridge says HELLO with a nonce (at its start, and again for each ASK that the hooks send at theirs); the hooks
 * answer with a `MessageEvent` whose name is that nonce, carrying a `MessagePort`. The page learns neither name nor port.
 */
export function connectPage(
  handler: (message: PageMessage) => void,
  onFault: (part: string, detail: string) => void,
  onConnected: () => void = () => {},
): () => void {
  let port: MessagePort | undefined;
  let nonce = '';

  const stopListening = () => {
    window.removeEventListener(ASK, onAsk, true);
    window.removeEventListener(nonce, onOffer, true);
  };
  const sayHello = () => {
    if (nonce) window.removeEventListener(nonce, onOffer, true);
    nonce = randomName();
    window.addEventListener(nonce, onOffer, true);
    window.dispatchEvent(new MessageEvent(HELLO, { lastEventId: nonce }));
  };
  const onAsk = (event: Event) => {
    event.stopImmediatePropagation();
    sayHello();
  };
  const onOffer = (event: Event) => {
    event.stopImmediatePropagation();
    const offered = event instanceof MessageEvent ? event.ports[0] : undefined;
    if (!offered) return;
    stopListening();
    port = offered;
    const limiter = limitFlood(handler, onFault);
    port.onmessage = (message: MessageEvent<unknown>) => {
      const batch = message.data;
      if (!Array.isArray(batch) || batch.length > MAX_BATCH) limiter(undefined);
      else for (let index = 0; index < batch.length; index += 1) limiter(batch[index]);
    };
    port.onmessageerror = () => limiter(undefined);
    onConnected();
  };

  window.addEventListener(ASK, onAsk, true);
  sayHello();
  return () => {
    stopListening();
    if (port) {
      port.onmessage = null;
      port.onmessageerror = null;
      port.close();
    }
  };
}

/** Parses, counts and passes on. Exported for tests. */
export function limitFlood(
  handler: (message: PageMessage) => void,
  onFault: (part: string, detail: string) => void,
): (data: unknown) => void {
  let windowStart = Number.NEGATIVE_INFINITY;
  let messages = 0;
  let chars = 0;
  let dropped = 0;
  let refused = 0;

  const pass = (message: PageMessage) => {
    try {
      handler(message);
    } catch (error) {
      onFault('page-channel', error instanceof Error ? error.name : typeof error);
    }
  };
  const tellDropped = () => {
    const count = dropped;
    dropped = 0;
    pass(['dropped', count]);
  };

  const tellRefused = () => {
    const count = refused;
    refused = 0;
    onFault('page-channel', `${count} malformed`);
  };

  return (data) => {
    const now = performance.now();
    if (now - windowStart >= SECOND) {
      windowStart = now;
      messages = 0;
      chars = 0;
    }
    messages += 1;
    // Nothing of a flood is parsed, so that it costs a comparison.
    const message = messages <= MAX_MESSAGES && chars <= MAX_CHARS ? parsePageMessage(data) : null;
    if (message === undefined) {
      if (refused === 0) setTimeout(tellRefused, SECOND);
      refused += 1;
      return;
    }
    if (message) chars += textLength(message);
    if (message && chars <= MAX_CHARS) return pass(message);
    if (dropped === 0) setTimeout(tellDropped, SECOND);
    dropped += countOf(data);
  };
}

/** How many messages one stands for: the hooks tell of those that they dropped themselves. */
function countOf(data: unknown): number {
  const message = Array.isArray(data) && data[0] === 'dropped' ? parsePageMessage(data) : undefined;
  return message?.[0] === 'dropped' ? message[1] : 1;
}
