import { captureRequestParts } from '../request-parts';
import { captureSending } from '../sending';
import { definePageSurface } from '../surface';

export default definePageSurface({
  install(realm, report) {
    const { arg, scope, stack, wrap } = realm;
    const parts = captureRequestParts(realm);
    const tellBody = captureSending(realm, report);
    wrap(scope.Navigator.prototype, 'sendBeacon', (args, _self, isQueued) => {
      if (isQueued !== true) return;
      const url = parts.url(arg(args, 0));
      if (url === undefined) return;
      report(() => ['request', 'beacon', 'POST', url, [], stack()]);
      tellBody('POST', url, arg(args, 1));
    });
  },
});
