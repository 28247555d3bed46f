import { captureRequestParts } from '../request-parts';
import { definePageSurface } from '../surface';

export default definePageSurface({
  install(realm, report) {
    const { arg, scope, stack, wrap } = realm;
    const parts = captureRequestParts(realm);
    wrap(scope.Navigator.prototype, 'sendBeacon', (args, _self, isQueued) => {
      if (isQueued !== true) return;
      report(() => {
        const url = parts.url(arg(args, 0));
        return url === undefined ? undefined : ['request', 'beacon', 'POST', url, [], stack()];
      });
    });
  },
});
