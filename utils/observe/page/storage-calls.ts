import type { PageMessage } from '../../model/page-message';
import { MAX_KEY, MAX_TEXT } from './limits';
import { captureRuns } from './runs';
import { definePageSurface, type PageSurface } from './surface';

/**
 * Hears `setItem`, `removeItem` and `clear` of one storage area. `localStorage.x = y` makes no call and is left to the
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

      wrap(prototype, 'setItem', (args, self) => {
        if (!isOurs(self)) return;
        report(() => {
          const key = text(arg(args, 0));
          if (key === undefined || key.length > MAX_KEY) return undefined;
          const value = text(arg(args, 1)) ?? getItem(self, [key]);
          if (typeof value !== 'string') return undefined;
          const told = cut(value, MAX_TEXT);
          return hasRun(told) ? ['storage', area, 'set', key, told, stack()] : blank;
        });
      });
      wrap(prototype, 'removeItem', (args, self) => {
        if (!isOurs(self)) return;
        report(() => {
          const key = text(arg(args, 0));
          return key === undefined || key.length > MAX_KEY ? undefined : ['storage', area, 'remove', key, '', ''];
        });
      });
      wrap(prototype, 'clear', (_args, self) => {
        if (isOurs(self)) report(() => ['storage', area, 'clear', '', '', '']);
      });
    },
  });
}
