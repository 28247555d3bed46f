import { bare, scope, weakGet, weakSet } from '../realm';
import { report } from '../reporter';
import { addHeader, type HeaderList, methodOf, urlOf } from '../request-parts';
import { tellBody } from '../sending';
import { stack, wrap } from '../wrap';

type Opened = readonly [method: string, url: string | undefined, headers: HeaderList];

/** What `open` and `setRequestHeader` prepared, told at `send`. */
export default () => {
  const opened = new scope.WeakMap<object, Opened>();

  wrap('XMLHttpRequest', 'open', (self, _result, method, url) =>
    weakSet(opened, self, bare([methodOf(method) ?? '', urlOf(url), bare([])])),
  );
  wrap('XMLHttpRequest', 'setRequestHeader', (self, _result, name, value) => {
    const request = weakGet(opened, self);
    if (request) addHeader(request[2], name, value);
  });
  wrap('XMLHttpRequest', 'send', (self, _result, body) => {
    const request = weakGet(opened, self);
    const url = request?.[1];
    if (request === undefined || url === undefined) return;
    report(() => ['request', 'xhr', request[0], url, request[2], stack()]);
    tellBody(request[0], url, body);
  });
};
