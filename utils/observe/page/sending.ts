import type { PassingSurface } from '../../model/surface';
import { captureBodies } from './body';
import { capturePassing, type Passing } from './passing';
import type { Realm } from './realm';
import type { Report } from './reporter';
import { withoutQuery } from './request-parts';

/** Tells of a body that a script gave, read after the call. Streams and larger files are left alone. */
export type TellBody = (method: string, url: string | undefined, body: unknown) => void;

export function captureSending(
  realm: Realm,
  report: Report,
  surface: PassingSurface = 'request-body',
  { tell, tellUnseen }: Passing = capturePassing(realm, report, surface),
): TellBody {
  const readBody = captureBodies(realm);
  return (method, url, body) => {
    if (url === undefined || body === undefined || body === null) return;
    const at = typeof body === 'object' ? realm.stack() : undefined;
    readBody(
      body,
      true,
      (text) => tell(withoutQuery(realm, url), text, at, method),
      () => tellUnseen('kind'),
    );
  };
}
