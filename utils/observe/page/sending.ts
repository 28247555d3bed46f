import type { PassingSurface } from '../../model/surface';
import { readBody } from './body';
import { MAX_URL } from './limits';
import { tellPassing, tellUnseen } from './passing';
import { cut, type Native, scope } from './realm';
import { report } from './reporter';
import { withoutQuery } from './request-parts';
import { stack, wrap } from './wrap';

/** Tells of a body that a script gave, read after the call. Streams and larger files are left alone. */
export function tellBody(
  method: string,
  url: string | undefined,
  body: unknown,
  surface: PassingSurface = 'request-body',
): void {
  if (url === undefined || body === undefined || body === null) return;
  const at = typeof body === 'object' ? stack() : undefined;
  readBody(
    body,
    true,
    (value) => tellPassing(surface, withoutQuery(url), value, at, method),
    () => tellUnseen(surface, 'kind'),
  );
}

/** Tells of each connection that a constructor opens. */
export function hearOpened(name: 'WebSocket' | 'EventSource', urlOf: Native<string>): void {
  wrap(scope, name, (_self, made) =>
    report(() => ['request', 'connect', 'GET', cut(urlOf(made), MAX_URL), [], stack()]),
  );
}
