import { hearIncoming } from '../incoming';
import { definePageSurface } from '../surface';

/**
 * What windows send to this one, under the sender's origin. The sending cannot be hooked: a window of another origin gives
 * its `postMessage` anew to each caller, and that of an own window looks at who calls it to say where a message is from, which
 * would be us. So the target origin, and `*`, are not seen.
 */
export default definePageSurface({
  install(realm, report) {
    const originOf = realm.getter(realm.scope.MessageEvent.prototype, 'origin');
    hearIncoming(realm, report, 'post-message', realm.scope.Window.prototype, (_window, event) => originOf(event));
  },
});
