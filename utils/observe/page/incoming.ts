import type { PassingSurface } from '../../model/surface';
import { captureBodies } from './body';
import { capturePassing } from './passing';
import type { Realm } from './realm';
import type { Report } from './reporter';

/**
 * Hears what arrives in message events of one kind of target when the page reads it: no listener of ours stands on any
 * object, custom events of an `EventSource` are heard as all others, and what nobody reads costs nothing.
 */
export function hearIncoming(
  realm: Realm,
  report: Report,
  surface: PassingSurface,
  targets: object | undefined,
  keyOf: (target: unknown, event: unknown) => unknown,
): void {
  const { attempt, getter, method, scope, stack, weakMap, wrap } = realm;
  if (!targets) return;
  const { tell, tellUnseen } = capturePassing(realm, report, surface);
  const { read } = captureBodies(realm);
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
      const key = attempt(() => keyOf(target, event));
      if (typeof key !== 'string') return;
      const at = typeof value === 'object' && value !== null ? stack() : undefined;
      read(value, (body) => tell(key, body, at), tellUnseen);
    },
    'get',
  );
}
