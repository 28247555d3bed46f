import { captureBodies } from '../body';
import { capturePassing } from '../passing';
import { withoutQuery } from '../request-parts';
import { definePageSurface } from '../surface';

const DONE = 4;

/**
 * What the page itself reads of an answer, looked at after it: nothing is cloned, and what no script reads is not read. Bytes
 * are read where their media type is one of texts; a body that is read as a stream is left alone.
 */
export default definePageSurface({
  install(realm, report) {
    const { attempt, getter, method, scope, stack, weakMap, whenDone, wrap } = realm;
    const { read, isTextual } = captureBodies(realm);
    const { tell, tellUnseen } = capturePassing(realm, report, 'response-body');
    const { prototype: response } = scope.Response;
    const { prototype: xhr } = scope.XMLHttpRequest;
    const urlOf = getter(response, 'url');
    const headersOf = getter(response, 'headers');
    const headerOf = method(scope.Headers.prototype, 'get');
    const readyState = getter(xhr, 'readyState');
    const responseUrl = getter(xhr, 'responseURL');
    const xhrHeader = method(xhr, 'getResponseHeader');
    const told = weakMap<object, true | undefined>();
    const streams = weakMap<object, true>();

    /** Where an answer came from; undefined where a script made it. */
    const wayOf = (url: unknown) =>
      typeof url === 'string' && url[0] === 'h' && url[3] === 'p' ? withoutQuery(realm, url) : undefined;
    const tellBody = (way: string, type: unknown, value: unknown, at: string) => {
      if (typeof value === 'string' || isTextual(type)) read(value, (text) => tell(way, text, at), tellUnseen);
      else if (typeof type === 'string' && type[0] === 'a' && type[1] === 'p') tellUnseen('kind');
    };

    for (const name of ['json', 'text', 'arrayBuffer', 'blob', 'bytes']) {
      wrap(response, name, (_args, self, promise) => {
        const way = wayOf(attempt(() => urlOf(self)));
        if (way === undefined) return;
        const at = stack();
        const type = name === 'json' ? name : headerOf(headersOf(self), ['content-type']);
        void whenDone(promise, (value) => tellBody(way, type, value, at));
      });
    }
    wrap(
      response,
      'body',
      (_args, self, stream) => {
        if (stream && wayOf(urlOf(self)) !== undefined) streams.set(stream as object, true);
      },
      'get',
    );
    for (const name of ['getReader', 'pipeThrough', 'pipeTo', 'tee']) {
      wrap(scope.ReadableStream.prototype, name, (_args, self) => {
        if (streams.get(self)) tellUnseen('kind');
      });
    }

    wrap(xhr, 'open', (_args, self) => told.set(self as object, undefined));
    for (const name of ['response', 'responseText']) {
      wrap(
        xhr,
        name,
        (_args, self, value) => {
          if (!value || told.get(self) || readyState(self) !== DONE) return;
          told.set(self as object, true);
          const way = wayOf(responseUrl(self));
          if (way !== undefined) tellBody(way, xhrHeader(self, ['content-type']), value, stack());
        },
        'get',
      );
    }
  },
});
