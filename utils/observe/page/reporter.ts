import type { HookedStore, PageMessage } from '../../model/page-message';
import { shakeHands } from './handshake';
import {
  MAX_BATCH,
  MAX_CHARS_PER_SECOND,
  MAX_KEY,
  MAX_PER_SECOND,
  MAX_QUEUED,
  MAX_QUEUED_CHARS,
  MAX_WORD,
} from './limits';
import { attempt, bare, cut, data, type Native, native, scope } from './realm';
import { stack } from './wrap';

let now: Native<number>;
let performance: Performance;
let queueMicrotask: typeof window.queueMicrotask;
let queue: PageMessage[];
/** Undefined until the bridge is there. */
let post: ((batch: readonly PageMessage[]) => void) | undefined;
let isOver: boolean;
let windowStart: number;
let messages: number;
let chars: number;
let dropped: number;
let isFlooded: boolean;

/**
 * Opens the way from the hooks to the bridge. Holds back a bounded number of messages until the bridge is there, sends a bounded
 * number a second after that, one port message for each run of page code (a port message costs as much as the rest), and
 * counts the rest in `['dropped', n]`: the first of a flood at once, the others with the next message that goes through. Without
 * a bridge it forgets everything when the page has loaded.
 */
export function openReporter(): void {
  ({ performance, queueMicrotask } = scope);
  now = native('Performance', 'now');
  queue = bare([]);
  post = undefined;
  isOver = isFlooded = false;
  windowStart = messages = chars = dropped = 0;
  shakeHands(
    (send) => {
      const held = queue;
      queue = bare([]);
      post = send;
      for (let index = 0; index < held.length; index += 1) add(held[index] as PageMessage);
      startWindow();
      tellDropped();
    },
    () => {
      isOver = true;
      queue = bare([]);
    },
  );
}

/** Builds a message only when it will be sent; undefined: nothing to tell. */
export function report(make: () => PageMessage | undefined): void {
  if (isOver) return;
  if (!hasRoom()) {
    dropped += 1;
    if (!isFlooded && post) tellDropped();
    isFlooded = true;
    return;
  }
  const message = make();
  // The same word twice in a row says no more than once.
  if (!message || message === queue[queue.length - 1]) return;
  tellDropped();
  isFlooded = false;
  messages += 1;
  chars += lengthOf(message);
  add(message);
}

/** A message about a store: who wrote, or that something was removed. A longer key is left to the snapshot. */
export const stored = (
  area: HookedStore,
  op: 'set' | 'remove' | 'clear',
  key: string,
  value = '',
): PageMessage | undefined =>
  key.length > MAX_KEY ? undefined : ['storage', area, op, key, value, op === 'set' ? stack() : ''];

/** Tells of a fault of ours. The error's name only: its text may hold what the page stored. */
export const tellFault = (part: string, error: unknown): void =>
  report(() => {
    const name = data(error, 'name');
    return ['fault', cut(part, MAX_WORD), typeof name === 'string' ? cut(name, MAX_WORD) : typeof error];
  });

function startWindow(): void {
  windowStart = now(performance);
  messages = chars = 0;
}

function hasRoom(): boolean {
  if (!post) return messages < MAX_QUEUED && chars < MAX_QUEUED_CHARS;
  if (messages >= MAX_PER_SECOND || chars >= MAX_CHARS_PER_SECOND) {
    if (now(performance) - windowStart < 1_000) return false;
    startWindow();
  }
  return true;
}

function tellDropped(): void {
  if (dropped > 0) add(['dropped', dropped]);
  dropped = 0;
}

function add(message: PageMessage): void {
  queue[queue.length] = message;
  if (!post) return;
  if (queue.length === MAX_BATCH) flush();
  else if (queue.length === 1) queueMicrotask(flush);
}

function flush(): void {
  const batch = queue;
  queue = bare([]);
  // A failure here would be an error event of the page.
  if (batch.length > 0) attempt(() => post?.(batch));
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
