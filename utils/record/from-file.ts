import type { EntryBody, PendingLeaf, Sighting } from '../model/ledger';
import type { Naming } from './bodies';
import { pendingLeaf, removalBody, sightingBody } from './bodies';
import type { FoundIn } from './file-book';
import type { Recorded } from './from-bridge';

/**
 * What the ledger keeps of files that were read whole: their tokens, and removals of what was known to lie in them and is not
 * there any more. `lying` is what the ledger knows of the site.
 */
export function fromFile(
  files: readonly FoundIn[],
  site: string,
  lying: readonly Sighting[],
  at: number,
  naming: Naming,
): Recorded {
  const bodies: EntryBody[] = [];
  const leaves: PendingLeaf[] = [];
  for (const file of files) {
    const { surface, origin, key } = file;
    const seen = (path: string) => {
      const location = { origin, surface, key, path };
      return { site, at, location, witness: 'browser' as const, writer: null, cookie: null };
    };
    const here = file.candidates.map((candidate) => sightingBody(seen(candidate.path), candidate, naming));
    const waiting = file.leaves.map((leaf) => pendingLeaf(seen(leaf.path), leaf, naming));
    const present = new Set([...here, ...waiting].map(({ sighting }) => placeOf(sighting)));
    const isHere = (one: Sighting) =>
      one.surface === surface && one.origin === origin && one.key === naming.clean(key) && one.removedAt === null;
    for (const gone of lying.filter((one) => isHere(one) && !present.has(placeOf(one)))) {
      const removal = removalBody(site, at, { origin, surface, key, path: gone.path }, naming);
      bodies.push({ ...removal, fingerprint: gone.fingerprint } as EntryBody);
    }
    bodies.push(...here);
    leaves.push(...waiting);
  }
  return { bodies, leaves };
}

const placeOf = ({ fingerprint, path }: Pick<Sighting, 'fingerprint' | 'path'>): string => `${fingerprint} ${path}`;
