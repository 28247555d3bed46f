import { report, stored } from '../reporter';
import { wrap } from '../wrap';

/** Who put something into the state of a history entry; the bridge reads what it is. */
export default () =>
  wrap('History', 'pushState replaceState', (_self, _result, state) => {
    if (typeof state === 'string' || (typeof state === 'object' && state !== null))
      report(() => stored('history-state', 'set', 'history.state'));
  });
