import { captureRequestParts, type HeaderList } from '../request-parts';
import { definePageSurface } from '../surface';

interface Opened {
  readonly method: string;
  readonly url: string | undefined;
  readonly headers: HeaderList;
}

/** What `open` and `setRequestHeader` prepared, told at `send`. */
export default definePageSurface({
  install(realm, report) {
    const { arg, bare, stack, weakMap, wrap } = realm;
    const parts = captureRequestParts(realm);
    const prototype = realm.scope.XMLHttpRequest.prototype;
    const opened = weakMap<object, Opened>();

    wrap(prototype, 'open', (args, self) => {
      const method = parts.method(arg(args, 0)) ?? '';
      opened.set(self as object, bare({ method, url: parts.url(arg(args, 1)), headers: bare([]) }));
    });
    wrap(prototype, 'setRequestHeader', (args, self) => {
      const request = opened.get(self);
      if (request) parts.addHeader(request.headers, arg(args, 0), arg(args, 1));
    });
    wrap(prototype, 'send', (_args, self) => {
      report(() => {
        const request = opened.get(self);
        if (request?.url === undefined) return undefined;
        return ['request', 'xhr', request.method, request.url, request.headers, stack()];
      });
    });
  },
});
