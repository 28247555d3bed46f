import { hearIncoming } from '../incoming';
import { definePageSurface } from '../surface';

// Equal to the one in `lib/passing.ts`, which this room may not import (a test compares them).
export const UNCHECKED = ' (unchecked)';

/**
 * What windows send to this one, under the sender's origin, and whether the page asked who sent it, as far as that is known
 * when the event is over. The sending cannot be hooked: a window of another origin gives its `postMessage` anew to each
 * caller, and that of an own window looks at who calls it to say where a message is from, which would be us. So the
 * target origin, and `*`, are not seen.
 */
export default definePageSurface({
  install(realm, report) {
    const { attempt, getter, method, scope, weakMap, wrap } = realm;
    const { prototype: events } = scope.MessageEvent;
    const originOf = getter(events, 'origin');
    const setTimeout = method(scope, 'setTimeout');
    const checked = weakMap<object, true>();

    for (const name of ['origin', 'source']) {
      wrap(events, name, (_args, event) => checked.set(event as object, true), 'get');
    }
    hearIncoming(
      realm,
      report,
      'post-message',
      scope.Window.prototype,
      (_window, event) => `${originOf(event)}${checked.get(event) ? '' : UNCHECKED}`,
      // A failure there would be an error event of the page.
      (tell) => setTimeout(scope, [() => attempt(tell), 0]),
    );
  },
});
