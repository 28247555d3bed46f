import { readBody } from '../body';
import { tellPassing, tellUnseen } from '../passing';
import { attempt, native, scope, weakGet, weakSet, whenDone } from '../realm';
import { isWeb, withoutQuery } from '../request-parts';
import { stack, wrap } from '../wrap';

const DONE = 4;

/**
 * What the page itself reads of an answer, looked at after it: nothing is cloned, and what no script reads is not read. A body
 * that is read as a stream is left alone.
 */
export default () => {
  const urlOf = native('Response', 'url');
  const readyState = native('XMLHttpRequest', 'readyState');
  const responseUrl = native('XMLHttpRequest', 'responseURL');
  const told = new scope.WeakMap<object, unknown>();
  const streams = new scope.WeakMap<object, true>();

  const leave = () => tellUnseen('response-body', 'kind');
  const tell = (url: string, value: unknown, at?: string) =>
    readBody(value, false, (body) => tellPassing('response-body', withoutQuery(url), body, at), leave);

  wrap('Response', 'json text arrayBuffer blob bytes', (self, promise) => {
    const url = attempt(() => urlOf(self));
    // What a script made itself came from nowhere.
    if (!isWeb(url)) return;
    const at = stack();
    whenDone(promise, (value) => tell(url, value, at));
  });
  wrap(
    'Response',
    'body',
    (self, stream) => {
      if (stream && isWeb(urlOf(self))) weakSet(streams, stream, true);
    },
    'get',
  );
  wrap('ReadableStream', 'getReader pipeThrough pipeTo tee', (self) => {
    if (weakGet(streams, self)) leave();
  });
  wrap(
    'XMLHttpRequest',
    'response responseText',
    (self, value) => {
      if (!value || weakGet(told, self) === value || readyState(self) !== DONE) return;
      weakSet(told, self, value);
      const url = responseUrl(self);
      if (isWeb(url)) tell(url, value);
    },
    'get',
  );
};
