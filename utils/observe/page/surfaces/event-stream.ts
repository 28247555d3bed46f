import { hearIncoming } from '../incoming';
import { withoutQuery } from '../request-parts';
import { definePageSurface } from '../surface';

/** Events of every name of an `EventSource`. */
export default definePageSurface({
  install(realm, report) {
    const { prototype } = realm.scope.EventSource;
    const urlOf = realm.getter(prototype, 'url');
    hearIncoming(realm, report, 'event-stream', prototype, (source) => withoutQuery(realm, urlOf(source) as string));
  },
});
