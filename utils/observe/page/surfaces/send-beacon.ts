import { report } from '../reporter';
import { urlOf } from '../request-parts';
import { tellBody } from '../sending';
import { stack, wrap } from '../wrap';

export default () =>
  wrap('Navigator', 'sendBeacon', (_self, isQueued, first, body) => {
    if (isQueued !== true) return;
    const url = urlOf(first);
    if (url === undefined) return;
    report(() => ['request', 'beacon', 'POST', url, [], stack()]);
    tellBody('POST', url, body);
  });
