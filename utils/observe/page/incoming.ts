import type { PassingSurface } from '../../model/surface';
import { captureBodies } from './body';
import { capturePassing } from './passing';
import type { Realm } from './realm';
import type { Report } from './reporter';

/**
 * Hears what arrives in message events of one kind of target when the page reads it: no listener of ours stands on any
 * object, custom events of an `EventSource` are heard as all others, and what nobody reads costs nothing. `later`: when to
 * ask for the key.
 */
export function hearIncoming(
  realm: Realm,
  report: Report,
  surface: PassingSurface,
  targets: object | undefined,
  keyOf: (target: unknown, event: unknown) => unknown,
  later?: (tell: () => void) => void,
): void {
  const { getter, method, scope, stack, weakMap, wrap } = realm;
  if (!targets) return;
  const { tell, tellUnseen } = capturePassing(realm, report, surface);
  const readBody = captureBodies(realm);
  const targetOf = getter(scope.Event.prototype, 'target');
  const isBehind = method(scope.Object.prototype, 'isPrototypeOf');
  const heard = weakMap<object, true>();

  wrap(
    scope.MessageEvent.prototype,
    'data',
    (_args, event, value) => {
      const target = targetOf(event);
      if (!isBehind(targets, [target]) || heard.get(event)) return;
      heard.set(event as object, true);
      const use = (body: unknown) => {
        const at = later && stack();
        const tellBody = () => tell(keyOf(target, event) as string, body, at);
        if (later) later(tellBody);
        else tellBody();
      };
      readBody(value, false, use, () => tellUnseen('kind'));
    },
    'get',
  );
}
