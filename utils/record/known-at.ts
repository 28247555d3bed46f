import { isOff } from '../detect/detectors';
import type { LedgerStore, SiteRecord } from '../ledger/store';

/** What the ledger knows to lie at a site. Of what is off nobody looks whether it is still there. */
export async function knownAt(store: LedgerStore, site: string): Promise<Pick<SiteRecord, 'tokens' | 'sightings'>> {
  const { tokens, sightings } = await store.site(site);
  const silenced = new Set(tokens.filter(({ type }) => isOff(type)).map(({ fingerprint }) => fingerprint));
  return { tokens, sightings: sightings.filter(({ fingerprint }) => !silenced.has(fingerprint)) };
}
