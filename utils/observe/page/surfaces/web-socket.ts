import { hearIncoming } from '../incoming';
import { withoutQuery } from '../request-parts';
import { captureSending } from '../sending';
import { definePageSurface } from '../surface';

export default definePageSurface({
  install(realm, report) {
    const { arg, getter, scope, wrap } = realm;
    const { prototype } = scope.WebSocket;
    const urlOf = getter(prototype, 'url') as (socket: unknown) => string;
    const tellBody = captureSending(realm, report, 'web-socket');

    wrap(prototype, 'send', (args, self) => tellBody('SEND', urlOf(self), arg(args, 0)));
    hearIncoming(realm, report, 'web-socket', prototype, (socket) => withoutQuery(realm, urlOf(socket)));
  },
});
