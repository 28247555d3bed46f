import { captureRequestParts } from '../request-parts';
import { definePageSurface } from '../surface';

/**
 * URL, method and script-set headers of `fetch`, read after the call and without its body. A `Request` is read through
 * captured getters. Of an init object only data properties are read: its accessors have run once, for the browser, and do
 * not run again, so a header that only an accessor gives is left to `webRequest`. A `Proxy` as init sees one more
 * descriptor read; nothing can tell it apart from a plain object before that.
 */
export default definePageSurface({
  install(realm, report) {
    const { arg, data, stack, wrap } = realm;
    const parts = captureRequestParts(realm);
    wrap(realm.scope, 'fetch', (args) => {
      report(() => {
        const request = parts.request(arg(args, 0));
        const url = request?.url ?? parts.url(arg(args, 0));
        if (url === undefined) return undefined;
        const init = arg(args, 1);
        // A Request serves as init too; its members are accessors.
        const inherited = parts.request(init) ?? request;
        const method = data(init, 'method');
        const headers = data(init, 'headers');
        return [
          'request',
          'fetch',
          (method === undefined ? inherited?.method : parts.method(method)) ?? 'GET',
          url,
          headers === undefined ? (inherited?.headers ?? []) : parts.headers(headers),
          stack(),
        ];
      });
    });
  },
});
