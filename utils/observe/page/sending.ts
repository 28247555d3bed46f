import type { PassingSurface } from '../../model/surface';
import { readBody } from './body';
import { tellPassing, tellUnseen } from './passing';
import { withoutQuery } from './request-parts';
import { stack } from './wrap';

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
