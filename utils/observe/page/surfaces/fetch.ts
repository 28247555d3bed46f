import { data, scope, weakGet, weakSet } from '../realm';
import { report } from '../reporter';
import { headersOf, methodOf, requestOf, urlOf } from '../request-parts';
import { tellBody } from '../sending';
import { stack, wrap } from '../wrap';

/**
 * URL, method, script-set headers and body of `fetch`, read after the call. A `Request` is read through captured getters, and
 * its body is what it was made with. Of an init object only data properties are read: its accessors have run once, for the browser, and do
 * not run again, so a header that only an accessor gives is left to `webRequest`. A `Proxy` as init sees one more
 * descriptor read; nothing can tell it apart from a plain object before that.
 */
export default () => {
  const madeWith = new scope.WeakMap<object, unknown>();
  const bodyOf = (input: unknown, init: unknown): unknown =>
    data(init, 'body') ?? weakGet(madeWith, init) ?? weakGet(madeWith, input);

  wrap(scope, 'Request', (_self, made, input, init) => weakSet(madeWith, made, bodyOf(input, init)));
  wrap('Request', 'clone', (self, made) => weakSet(madeWith, made, weakGet(madeWith, self)));
  wrap(scope, 'fetch', (_self, _result, input, init) => {
    let method = '';
    let url: string | undefined;
    report(() => {
      const request = requestOf(input);
      url = request?.[0] ?? urlOf(input);
      if (url === undefined) return undefined;
      // A Request serves as init too; its members are accessors.
      const inherited = requestOf(init) ?? request;
      const given = data(init, 'method');
      const headers = data(init, 'headers');
      method = (given === undefined ? inherited?.[1] : methodOf(given)) ?? 'GET';
      return [
        'request',
        'fetch',
        method,
        url,
        headers === undefined ? (inherited?.[2] ?? []) : headersOf(headers),
        stack(),
      ];
    });
    tellBody(method, url, bodyOf(input, init));
  });
};
