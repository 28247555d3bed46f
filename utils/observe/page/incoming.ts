import type { PassingSurface } from '../../model/surface';
import { readBody } from './body';
import { tellPassing, tellUnseen } from './passing';
import { native, type Owner, ownerOf, scope, weakGet, weakSet } from './realm';
import { stack, wrap } from './wrap';

/**
 * Hears what arrives in message events of one kind of target when the page reads it: no listener of ours stands on any
 * object, custom events of an `EventSource` are heard as all others, and what nobody reads costs nothing. `later`: when to
 * ask for the key.
 */
export function hearIncoming(
  surface: PassingSurface,
  of: Owner,
  keyOf: (target: unknown, event: unknown) => string,
  later?: (tell: () => void) => void,
): void {
  const targets = ownerOf(of);
  if (!targets) return;
  const targetOf = native('Event', 'target');
  const isBehind = native('Object', 'isPrototypeOf');
  const heard = new scope.WeakMap<object, true>();

  wrap(
    'MessageEvent',
    'data',
    (event, value) => {
      const target = targetOf(event);
      if (!isBehind(targets, target) || weakGet(heard, event)) return;
      weakSet(heard, event, true);
      readBody(
        value,
        false,
        (body) => {
          const at = later && stack();
          const tell = () => tellPassing(surface, keyOf(target, event), body, at);
          if (later) later(tell);
          else tell();
        },
        () => tellUnseen(surface, 'kind'),
      );
    },
    'get',
  );
}
