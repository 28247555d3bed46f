import type { PageMessage, ReadStore } from '../../model/page-message';
import { MAX_KEY, MAX_TEXT } from './limits';
import { attempt, bare, cut, native, scope, text } from './realm';
import { report, stored } from './reporter';
import { hasRun, RUN } from './runs';
import type { PageSurface } from './surface';
import { stack, wrap } from './wrap';

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
export const storageCalls =
  (area: ReadStore, property: 'localStorage' | 'sessionStorage'): PageSurface =>
  () => {
    const blank = bare<PageMessage & object>(['blank', area]);
    const getItem = native('Storage', 'getItem');
    // Asked at each call: touching storage at document_start would make the browser load it, and throws in a sandbox.
    const store = native(scope, property);
    let ours: unknown;
    let other: unknown;
    const isOurs = (self: unknown) => {
      if (self !== ours && self !== other) {
        if (attempt(() => store(scope)) === self) ours = self;
        else other = self;
      }
      return self === ours;
    };
    const keyOf = (given: unknown) => {
      const key = text(given);
      return key === undefined || key.length > MAX_KEY ? undefined : key;
    };

    wrap('Storage', 'setItem', (self, _result, first, second) => {
      if (!isOurs(self)) return;
      report(() => {
        const key = keyOf(first);
        const value = key === undefined || (text(second) ?? getItem(self, key));
        if (key === undefined || typeof value !== 'string') return undefined;
        const told = cut(value, MAX_TEXT);
        return hasRun(told) ? stored(area, 'set', key, told) : blank;
      });
    });
    const reads: Record<string, number> = bare({});
    let keys = 0;
    wrap('Storage', 'getItem', (self, value, first) => {
      if (typeof value !== 'string' || value.length < RUN || !isOurs(self)) return;
      const key = keyOf(first);
      if (key === undefined) return;
      const count = (reads[key] ?? 0) + 1;
      if (count === 1) keys += 1;
      if (keys > MAX_KEYS_READ) return;
      reads[key] = count;
      const since = count <= EACH_READ ? 1 : count / 2;
      if (count > EACH_READ && (count & (count - 1)) !== 0) return;
      report(() => (hasRun(cut(value, MAX_TEXT)) ? ['read', area, key, since, stack()] : undefined));
    });
    wrap('Storage', 'removeItem', (self, _result, first) => {
      if (!isOurs(self)) return;
      report(() => {
        const key = keyOf(first);
        return key === undefined ? undefined : stored(area, 'remove', key);
      });
    });
    wrap('Storage', 'clear', (self) => {
      if (isOurs(self)) report(() => stored(area, 'clear', ''));
    });
  };
