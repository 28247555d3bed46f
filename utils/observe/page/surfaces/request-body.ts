import { captureBodies } from '../body';
import { capturePassing } from '../passing';
import { captureRequestParts, withoutQuery } from '../request-parts';
import { definePageSurface } from '../surface';

/**
 * What scripts send: bodies of `fetch`, `XMLHttpRequest` and `sendBeacon`, read after the call. That of a `Request` is what it
 * was made with. Streams and files are left alone.
 */
export default definePageSurface({
  install(realm, report) {
    const { arg, bare, data, scope, stack, weakMap, wrap } = realm;
    const parts = captureRequestParts(realm);
    const { readSent } = captureBodies(realm);
    const { tellSent, tellUnseen } = capturePassing(realm, report, 'request-body');
    const { prototype: xhr } = scope.XMLHttpRequest;
    const madeWith = weakMap<object, unknown>();
    const opened = weakMap<object, { readonly method: string; readonly url: string | undefined }>();

    const tell = (method: string, url: string | undefined, body: unknown) => {
      if (url === undefined || body === undefined || body === null) return;
      const at = typeof body === 'object' ? stack() : undefined;
      readSent(body, (text) => tellSent(method, withoutQuery(realm, url), text, at), tellUnseen);
    };
    const bodyOf = (args: readonly unknown[]): unknown => {
      const init = arg(args, 1);
      return data(init, 'body') ?? madeWith.get(init) ?? madeWith.get(arg(args, 0));
    };

    wrap(scope, 'Request', (args, _self, made) => {
      const body = bodyOf(args);
      if (body !== undefined) madeWith.set(made as object, body);
    });
    wrap(scope.Request.prototype, 'clone', (_args, self, made) => {
      const body = madeWith.get(self);
      if (body !== undefined) madeWith.set(made as object, body);
    });
    wrap(scope, 'fetch', (args) => {
      const body = bodyOf(args);
      if (body === undefined) return;
      const request = parts.request(arg(args, 0));
      const method = parts.method(data(arg(args, 1), 'method') ?? request?.method ?? 'POST');
      tell(method ?? 'POST', request?.url ?? parts.url(arg(args, 0)), body);
    });
    wrap(xhr, 'open', (args, self) => {
      opened.set(self as object, bare({ method: parts.method(arg(args, 0)) ?? '', url: parts.url(arg(args, 1)) }));
    });
    wrap(xhr, 'send', (args, self) => {
      const request = opened.get(self);
      if (request) tell(request.method, request.url, arg(args, 0));
    });
    wrap(scope.Navigator.prototype, 'sendBeacon', (args, _self, isQueued) => {
      if (isQueued === true) tell('POST', parts.url(arg(args, 0)), arg(args, 1));
    });
  },
});
