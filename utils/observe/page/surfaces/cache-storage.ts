import { MAX_KEY } from '../limits';
import { captureRequestParts } from '../request-parts';
import { definePageSurface } from '../surface';

/** Who put an answer into a cache: its URL, after a slash, because a cache does not know its own name. */
export default definePageSurface({
  install(realm, report) {
    const { arg, data, scope, stack, wrap } = realm;
    if (!scope.Cache) return;
    const parts = captureRequestParts(realm);
    const tell = (input: unknown) =>
      report(() => {
        const url = parts.request(input)?.url ?? parts.url(input);
        return url === undefined || url.length >= MAX_KEY
          ? undefined
          : ['storage', 'cache-storage', 'set', `/${url}`, '', stack()];
      });
    const { prototype } = scope.Cache;
    wrap(prototype, 'put', (args) => tell(arg(args, 0)));
    wrap(prototype, 'add', (args) => tell(arg(args, 0)));
    wrap(prototype, 'addAll', (args) => {
      const list = arg(args, 0);
      const count = data(list, 'length');
      for (let index = 0; index < 20 && typeof count === 'number' && index < count; index += 1) tell(data(list, index));
    });
  },
});
