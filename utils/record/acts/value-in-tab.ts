import { isRevealable } from '../../lib/readable-again';
import type { Sighting } from '../../model/ledger';
import type { Location } from '../../model/surface';
import type { OpenTab } from '../../platform/tabs';
import type { Naming } from '../bodies';
import { revealInTab } from '../reveal-in-tab';

/** A value and where it was read; for the length of one request. */
export interface ReadValue {
  readonly value: string;
  readonly location: Location;
}

/** Reads a token again from the first place where it still lies; null where none holds it any more. */
export async function valueInTab(
  tab: OpenTab,
  fingerprint: string,
  sightings: readonly Sighting[],
  naming: Naming,
): Promise<ReadValue | null> {
  const lying = sightings.filter((one) => one.fingerprint === fingerprint && one.removedAt === null);
  for (const { origin, surface, key, path } of lying.filter(({ surface }) => isRevealable(surface))) {
    const location = { origin, surface, key, path };
    const read = await revealInTab(tab, fingerprint, location, naming);
    if (read.ok) return { value: read.value, location };
  }
  return null;
}
