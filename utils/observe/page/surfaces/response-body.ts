import { captureBodies } from '../body';
import { capturePassing } from '../passing';
import { withoutQuery } from '../request-parts';
import { definePageSurface } from '../surface';

const DONE = 4;

/**
 * What the page itself reads of an answer, looked at after it: nothing is cloned, and what no script reads is not read. A body
 * that is read as a stream is left alone.
 */
export default definePageSurface({
  install(realm, report) {
    const { attempt, getter, scope, stack, weakMap, whenDone, wrap } = realm;
    const readBody = captureBodies(realm);
    const { tell, tellUnseen } = capturePassing(realm, report, 'response-body');
    const { prototype: response } = scope.Response;
    const { prototype: xhr } = scope.XMLHttpRequest;
    const urlOf = getter(response, 'url');
    const readyState = getter(xhr, 'readyState');
    const responseUrl = getter(xhr, 'responseURL');
    const told = weakMap<object, unknown>();
    const streams = weakMap<object, true>();

    /** What a script made itself came from nowhere. */
    const isWeb = (url: unknown): url is string => typeof url === 'string' && url[0] === 'h' && url[3] === 'p';
    const leave = () => tellUnseen('kind');
    const tellBody = (url: string, value: unknown, at?: string) =>
      readBody(value, false, (body) => tell(withoutQuery(realm, url), body, at), leave);

    for (const name of ['json', 'text', 'arrayBuffer', 'blob', 'bytes']) {
      wrap(response, name, (_args, self, promise) => {
        const url = attempt(() => urlOf(self));
        if (!isWeb(url)) return;
        const at = stack();
        whenDone(promise, (value) => tellBody(url, value, at));
      });
    }
    wrap(
      response,
      'body',
      (_args, self, stream) => {
        if (stream && isWeb(urlOf(self))) streams.set(stream as object, true);
      },
      'get',
    );
    for (const name of ['getReader', 'pipeThrough', 'pipeTo', 'tee']) {
      wrap(scope.ReadableStream.prototype, name, (_args, self) => {
        if (streams.get(self)) leave();
      });
    }
    for (const name of ['response', 'responseText']) {
      wrap(
        xhr,
        name,
        (_args, self, value) => {
          if (!value || told.get(self) === value || readyState(self) !== DONE) return;
          told.set(self as object, value);
          const url = responseUrl(self);
          if (isWeb(url)) tellBody(url, value);
        },
        'get',
      );
    }
  },
});
