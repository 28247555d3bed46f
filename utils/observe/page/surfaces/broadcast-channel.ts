import { hearIncoming } from '../incoming';
import { capturePassing } from '../passing';
import { definePageSurface } from '../surface';

/** Both ways, under the channel's name. */
export default definePageSurface({
  install(realm, report) {
    const { arg, getter, scope, wrap } = realm;
    const { tell } = capturePassing(realm, report, 'broadcast-channel');
    const { prototype } = scope.BroadcastChannel;
    const nameOf = getter(prototype, 'name');

    wrap(prototype, 'postMessage', (args, self) => tell(nameOf(self) as string, arg(args, 0)));
    hearIncoming(realm, report, 'broadcast-channel', prototype, nameOf);
  },
});
