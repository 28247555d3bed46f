import type { PageMessage } from '../../model/page-message';
import { MAX_KEY, MAX_TEXT } from './limits';
import { captureRuns, RUN } from './runs';
import { definePageSurface, type PageSurface } from './surface';

/** Keys whose reads are counted. */
const MAX_KEYS_READ = 1_000;
/** So many reads of a key are told one by one, and after that each time their number has doubled: a stack costs what a write does. */
const EACH_READ = 4;

/**
 * Hears `setItem`, `getItem`, `removeItem` and `clear` of one storage area. `localStorage.x = y` makes no call and is left to the
 * bridge's snapshot; so is a key that is an object, whose `toString` may not run twice. A value that is an object is read
 * back from the store. Of a value in which no token can be nothing is told but that there was
 * one: text and stack are what a write costs.
 */
export function storageCalls(area: 'local-storage' | 'session-storage', property: string): PageSurface {
  return definePageSurface({
    install(realm, report) {
      const { arg, attempt, cut, getter, method, scope, stack, text, wrap } = realm;
      const hasRun = captureRuns(realm);
      const blank = realm.bare<PageMessage & object>(['blank', area]);
      const prototype = scope.Storage.prototype;
      const getItem = method(prototype, 'getItem');
      // Asked at each call: touching storage at document_start would make the browser load it, and throws in a sandbox.
      const store = getter(scope, property);
      let ours: unknown;
      let other: unknown;
      const isOurs = (self: unknown) => {
        if (self !== ours && self !== other) {
          if (attempt(() => store(scope)) === self) ours = self;
          else other = self;
        }
        return self === ours;
      };

      const keyOf = (args: readonly unknown[]) => {
        const key = text(arg(args, 0));
        return key === undefined || key.length > MAX_KEY ? undefined : key;
      };

      wrap(prototype, 'setItem', (args, self) => {
        if (!isOurs(self)) return;
        report(() => {
          const key = keyOf(args);
          const value = key === undefined || (text(arg(args, 1)) ?? getItem(self, [key]));
          if (key === undefined || typeof value !== 'string') return undefined;
          const told = cut(value, MAX_TEXT);
          return hasRun(told) ? ['storage', area, 'set', key, told, stack()] : blank;
        });
      });
      const reads: Record<string, number> = realm.bare({});
      let keys = 0;
      wrap(prototype, 'getItem', (args, self, value) => {
        if (typeof value !== 'string' || value.length < RUN || !isOurs(self)) return;
        const key = keyOf(args);
        if (key === undefined) return;
        const count = (reads[key] ?? 0) + 1;
        if (count === 1) keys += 1;
        if (keys > MAX_KEYS_READ) return;
        reads[key] = count;
        const since = count <= EACH_READ ? 1 : count / 2;
        if (count > EACH_READ && (count & (count - 1)) !== 0) return;
        report(() => (hasRun(cut(value, MAX_TEXT)) ? ['read', area, key, since, stack()] : undefined));
      });
      wrap(prototype, 'removeItem', (args, self) => {
        if (!isOurs(self)) return;
        report(() => {
          const key = keyOf(args);
          return key === undefined ? undefined : ['storage', area, 'remove', key, '', ''];
        });
      });
      wrap(prototype, 'clear', (_args, self) => {
        if (isOurs(self)) report(() => ['storage', area, 'clear', '', '', '']);
      });
    },
  });
}
