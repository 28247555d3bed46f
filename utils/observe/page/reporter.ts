import type { PageMessage } from '../../model/page-message';
import { shakeHands } from './handshake';
import { MAX_BATCH, MAX_CHARS_PER_SECOND, MAX_PER_SECOND, MAX_QUEUED, MAX_QUEUED_CHARS, MAX_WORD } from './limits';
import type { Realm } from './realm';

/** Builds a message only when it will be sent; undefined: nothing to tell. */
export type Report = (make: () => PageMessage | undefined) => void;

/**
 * The way from the hooks to the bridge. Holds back a bounded number of messages until the bridge is there, sends a bounded
 * number a second after that, one port message for each run of page code (a port message costs as much as the rest), and counts the rest in `['dropped', n]`: the first of a flood at once, the others with the
 * next message that goes through. Without a bridge it forgets everything when the page has loaded.
 */
export function openReporter(realm: Realm): Report {
  const { attempt, bare, method, scope } = realm;
  const { performance } = scope;
  const nowOf = method(scope.Performance.prototype, 'now');
  const queueMicrotask = method(scope, 'queueMicrotask');
  const now = () => nowOf(performance, []) as number;

  let queue: PageMessage[] = bare([]);
  let post: ((message: PageMessage) => void) | undefined = (message) => {
    queue[queue.length] = message;
  };
  let waiting = true;
  let windowStart = 0;
  let messages = 0;
  let chars = 0;
  let dropped = 0;
  let isFlooded = false;

  const hasRoom = (): boolean => {
    if (waiting) return messages < MAX_QUEUED && chars < MAX_QUEUED_CHARS;
    if (messages >= MAX_PER_SECOND || chars >= MAX_CHARS_PER_SECOND) {
      const time = now();
      if (time - windowStart < 1_000) return false;
      windowStart = time;
      messages = 0;
      chars = 0;
    }
    return true;
  };
  const tellDropped = (send: (message: PageMessage) => void) => {
    const count = dropped;
    dropped = 0;
    if (count > 0) send(['dropped', count]);
  };

  shakeHands(
    realm,
    (sendBatch) => {
      const flush = () => {
        const batch = queue;
        queue = bare([]);
        // A failure here would be an error event of the page.
        if (batch.length > 0) attempt(() => sendBatch(batch));
      };
      const send = (message: PageMessage) => {
        queue[queue.length] = message;
        if (queue.length === MAX_BATCH) flush();
        else if (queue.length === 1) queueMicrotask(scope, [flush]);
      };
      const held = queue;
      queue = bare([]);
      for (let index = 0; index < held.length; index += 1) {
        const message = held[index];
        if (message) send(message);
      }
      waiting = false;
      messages = 0;
      chars = 0;
      windowStart = now();
      post = send;
      tellDropped(send);
    },
    () => {
      queue = bare([]);
      post = undefined;
    },
  );

  return (make) => {
    if (!post) return;
    if (!hasRoom()) {
      dropped += 1;
      if (!isFlooded && !waiting) tellDropped(post);
      isFlooded = true;
      return;
    }
    const message = make();
    // The same word twice in a row says no more than once.
    if (!message || message === queue[queue.length - 1]) return;
    tellDropped(post);
    isFlooded = false;
    messages += 1;
    chars += lengthOf(message);
    post(message);
  };
}

/** A message about a fault of ours. The error's name only: its text may hold what the page stored. */
export function faultMessage({ cut, data }: Realm, part: string, error: unknown): PageMessage {
  const name = data(error, 'name');
  return ['fault', cut(part, MAX_WORD), typeof name === 'string' ? cut(name, MAX_WORD) : typeof error];
}

function lengthOf(message: PageMessage): number {
  let total = 0;
  for (let index = 0; index < message.length; index += 1) {
    const part = message[index];
    if (typeof part === 'string') total += part.length;
    else if (typeof part === 'object') {
      for (let at = 0; at < part.length; at += 1) total += (part[at]?.[0].length ?? 0) + (part[at]?.[1].length ?? 0);
    }
  }
  return total;
}
