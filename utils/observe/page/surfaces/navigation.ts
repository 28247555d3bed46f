import { MAX_URL } from '../limits';
import { definePageSurface } from '../surface';

/** Same-document navigation by script; `popstate` and `hashchange` reach the bridge by themselves. */
export default definePageSurface({
  install({ cut, getter, scope, wrap }, report) {
    const { location } = scope;
    const href = getter(location, 'href');
    const tell = () => report(() => ['navigation', cut(href(location) as string, MAX_URL)]);
    wrap(scope.History.prototype, 'pushState', tell);
    wrap(scope.History.prototype, 'replaceState', tell);
  },
});
