import { weaker } from '../lib/script-policy';
import type { OriginAccess, ScriptPolicy } from '../model/access';
import type { Sighting } from '../model/ledger';
import type { SiteFacts } from '../model/report';
import type { SurfaceId } from '../model/surface';

/** Who can read a token where it lies. */
export interface Readers {
  /** Origins of scripts, in order; empty where no script can: HttpOnly. */
  readonly scripts: readonly string[];
  /** Null where no document was seen loading. */
  readonly policy: ScriptPolicy | null;
  readonly pages: readonly string[];
}

const OF_ORIGIN: ReadonlySet<SurfaceId> = new Set([
  'local-storage',
  'session-storage',
  'indexed-db',
  'cache-storage',
  'document-cookie',
]);

/**
 * Who can read a token at the places where it lies now: every script that ran in a document of such an origin. Null where
 * it lies nowhere, or nothing is known of the origin.
 */
export function readersOf(sightings: readonly Sighting[], { access = [] }: Pick<SiteFacts, 'access'>): Readers | null {
  const lying = sightings.filter(({ surface, removedAt, cookie }) => {
    if (removedAt !== null) return false;
    return OF_ORIGIN.has(surface) || (surface === 'cookie-jar' && cookie !== null);
  });
  if (lying.length === 0) return null;
  const open = lying.filter(({ cookie }) => cookie?.httpOnly !== true);
  if (open.length === 0) return { scripts: [], policy: null, pages: [] };
  const origins = access.filter((one) => open.some((sighting) => isReadAt(sighting, one)));
  if (origins.length === 0) return null;
  const [first, ...rest] = origins.flatMap(({ policy }) => policy ?? []);
  return {
    scripts: union(origins, ({ scripts }) => scripts),
    policy: first === undefined ? null : rest.reduce(weaker, first),
    pages: union(origins, ({ pages }) => pages),
  };
}

/** A cookie is read by every host that gets it. */
function isReadAt({ origin, cookie }: Sighting, access: OriginAccess): boolean {
  if (cookie === null) return origin === access.origin;
  const domain = cookie.domain.replace(/^\./, '');
  const { hostname } = new URL(access.origin);
  return hostname === domain || (!cookie.hostOnly && hostname.endsWith(`.${domain}`));
}

function union(origins: readonly OriginAccess[], of: (one: OriginAccess) => readonly string[]): readonly string[] {
  return [...new Set(origins.flatMap(of))].toSorted();
}
