import { captureRequestParts } from '../request-parts';
import { captureSending } from '../sending';
import { definePageSurface } from '../surface';

/**
 * URL, method, script-set headers and body of `fetch`, read after the call. A `Request` is read through captured getters, and
 * its body is what it was made with. Of an init object only data properties are read: its accessors have run once, for the browser, and do
 * not run again, so a header that only an accessor gives is left to `webRequest`. A `Proxy` as init sees one more
 * descriptor read; nothing can tell it apart from a plain object before that.
 */
export default definePageSurface({
  install(realm, report) {
    const { arg, data, scope, stack, weakMap, wrap } = realm;
    const parts = captureRequestParts(realm);
    const tellBody = captureSending(realm, report);
    const madeWith = weakMap<object, unknown>();
    const bodyOf = (input: unknown, init: unknown): unknown =>
      data(init, 'body') ?? madeWith.get(init) ?? madeWith.get(input);

    wrap(scope, 'Request', (args, _self, made) => madeWith.set(made as object, bodyOf(arg(args, 0), arg(args, 1))));
    wrap(scope.Request.prototype, 'clone', (_args, self, made) => madeWith.set(made as object, madeWith.get(self)));
    wrap(scope, 'fetch', (args) => {
      const input = arg(args, 0);
      const init = arg(args, 1);
      let method = '';
      let url: string | undefined;
      report(() => {
        const request = parts.request(input);
        url = request?.url ?? parts.url(input);
        if (url === undefined) return undefined;
        // A Request serves as init too; its members are accessors.
        const inherited = parts.request(init) ?? request;
        const given = data(init, 'method');
        const headers = data(init, 'headers');
        method = (given === undefined ? inherited?.method : parts.method(given)) ?? 'GET';
        return [
          'request',
          'fetch',
          method,
          url,
          headers === undefined ? (inherited?.headers ?? []) : parts.headers(headers),
          stack(),
        ];
      });
      tellBody(method, url, bodyOf(input, init));
    });
  },
});
