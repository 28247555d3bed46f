import { captureBodies } from '../body';
import { hearIncoming } from '../incoming';
import { capturePassing } from '../passing';
import { withoutQuery } from '../request-parts';
import { definePageSurface } from '../surface';

export default definePageSurface({
  install(realm, report) {
    const { arg, getter, scope, stack, wrap } = realm;
    const { readSent } = captureBodies(realm);
    const { tellSent, tellUnseen } = capturePassing(realm, report, 'web-socket');
    const { prototype } = scope.WebSocket;
    const urlOf = getter(prototype, 'url');
    const wayOf = (socket: unknown) => withoutQuery(realm, urlOf(socket) as string);

    wrap(prototype, 'send', (args, self) => {
      const body = arg(args, 0);
      const at = typeof body === 'object' ? stack() : undefined;
      readSent(body, (text) => tellSent('SEND', wayOf(self), text, at), tellUnseen);
    });
    hearIncoming(realm, report, 'web-socket', prototype, wayOf);
  },
});
