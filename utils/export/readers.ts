import { weaker, weakerSending, widest } from '../lib/compare-policies';
import { isReadAt } from '../lib/read-at';
import type { OriginAccess, Reach, ScriptPolicy } from '../model/access';
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
  /** Those among the scripts that are of other sites. */
  readonly foreign: readonly string[];
  /** Those among these that markup loads without `integrity`. */
  readonly unpinned: readonly string[];
  /** Origins of other sites of which a service or shared worker loaded scripts. */
  readonly workers: readonly string[];
  /** How far the policies let it be sent, by the widest way; null where no document was seen loading. */
  readonly reach: Reach | null;
}

const NOBODY: Readers = { scripts: [], policy: null, pages: [], foreign: [], unpinned: [], workers: [], reach: null };

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
  if (open.length === 0) return NOBODY;
  const origins = access.filter((one) => open.some((sighting) => isReadAt(sighting, one)));
  if (origins.length === 0) return null;
  const [first, ...rest] = origins.flatMap(({ policy }) => policy ?? []);
  const [way, ...ways] = origins.flatMap(({ sending }) => sending ?? []);
  const foreign = union(origins, ({ foreign = [] }) => foreign);
  return {
    scripts: union(origins, ({ scripts }) => scripts),
    foreign,
    unpinned: union(origins, ({ unpinned = [] }) => unpinned.filter((one) => foreign.includes(one))),
    workers: union(origins, ({ workers = [] }) => workers),
    reach: way === undefined ? null : widest(ways.reduce(weakerSending, way)),
    policy: first === undefined ? null : rest.reduce(weaker, first),
    pages: union(origins, ({ pages }) => pages),
  };
}

function union(origins: readonly OriginAccess[], of: (one: OriginAccess) => readonly string[]): readonly string[] {
  return [...new Set(origins.flatMap(of))].toSorted();
}
