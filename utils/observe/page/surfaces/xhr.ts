import { captureRequestParts, type HeaderList } from '../request-parts';
import { captureSending } from '../sending';
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
    const tellBody = captureSending(realm, report);
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
    wrap(prototype, 'send', (args, self) => {
      const request = opened.get(self);
      const url = request?.url;
      if (request === undefined || url === undefined) return;
      report(() => ['request', 'xhr', request.method, url, request.headers, stack()]);
      tellBody(request.method, url, arg(args, 0));
    });
  },
});
