import { hearIncoming } from '../incoming';
import { attempt, native, scope, weakGet, weakSet } from '../realm';
import { wrap } from '../wrap';

// Equal to the one in `lib/passing.ts`, which this room may not import (a test compares them).
export const UNCHECKED = ' (unchecked)';

/**
 * What windows send to this one, under the sender's origin, and whether the page asked who sent it, as far as that is known
 * when the event is over. The sending cannot be hooked: a window of another origin gives its `postMessage` anew to each
 * caller, and that of an own window looks at who calls it to say where a message is from, which would be us. So the
 * target origin, and `*`, are not seen.
 */
export default () => {
  const { setTimeout } = scope;
  const originOf = native('MessageEvent', 'origin');
  const checked = new scope.WeakMap<object, true>();

  wrap('MessageEvent', 'origin source', (event) => weakSet(checked, event, true), 'get');
  hearIncoming(
    'post-message',
    'Window',
    (_window, event) => originOf(event) + (weakGet(checked, event) ? '' : UNCHECKED),
    // A failure there would be an error event of the page.
    (tell) => setTimeout(() => attempt(tell)),
  );
};
