import { MAX_URL } from '../limits';
import { cut, native, scope } from '../realm';
import { report } from '../reporter';
import { wrap } from '../wrap';

/** Same-document navigation by script; `popstate` and `hashchange` reach the bridge by themselves. */
export default () => {
  const { location } = scope;
  const href = native<string>(location, 'href');
  wrap('History', 'pushState replaceState', () => report(() => ['navigation', cut(href(location), MAX_URL)]));
};
