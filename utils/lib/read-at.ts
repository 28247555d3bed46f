import type { OriginAccess } from '../model/access';
import type { Sighting } from '../model/ledger';

/** Whether documents of an origin can read what lies at a place of storage or in a cookie, which every host that gets it reads. */
export function isReadAt({ origin, cookie }: Pick<Sighting, 'origin' | 'cookie'>, access: OriginAccess): boolean {
  if (cookie === null) return origin === access.origin;
  const domain = cookie.domain.replace(/^\./, '');
  const { hostname } = new URL(access.origin);
  return hostname === domain || (!cookie.hostOnly && hostname.endsWith(`.${domain}`));
}
