import type { SiteRecord } from '../../ledger/store';
import { isRevealable } from '../../lib/readable-again';
import type { Message } from '../../model/report';
import type { Location } from '../../model/surface';
import { revealInTab } from '../reveal-in-tab';
import { type ActContext, say } from './act';
import { valueInFile } from './value-in-file';

/** A value and where it was read; for the length of one request. */
export interface ReadValue {
  readonly value: string;
  readonly location: Location;
}

/** In which tab, and among which places. */
export interface Lying extends Pick<ActContext, 'tab' | 'naming' | 'watches'> {
  readonly record: Pick<SiteRecord, 'sightings'>;
}

/** What is to be said before: a script is asked of its server again, where the token lies nowhere else that can be read. */
export function fetchedFor({ token, record }: Pick<ActContext, 'token' | 'record'>): readonly Message[] {
  const lying = record.sightings.filter((one) => one.fingerprint === token.fingerprint && one.removedAt === null);
  if (lying.some(({ surface }) => isRevealable(surface))) return [];
  const script = lying.find(({ surface }) => surface === 'script');
  return script ? [say('act_fetches_script', script.origin)] : [];
}

/** Reads a token again from the first place where it still lies; null where none holds it any more. */
export async function valueInTab(context: Lying, fingerprint: string): Promise<ReadValue | null> {
  const { tab, naming, record } = context;
  const lying = record.sightings.filter((one) => one.fingerprint === fingerprint && one.removedAt === null);
  for (const { origin, surface, key, path } of lying.filter(({ surface }) => isRevealable(surface))) {
    const location = { origin, surface, key, path };
    const read = await revealInTab(tab, fingerprint, location, naming);
    if (read.ok) return { value: read.value, location };
  }
  for (const { origin, surface, key, path } of lying.filter(({ surface }) => surface === 'script')) {
    const location = { origin, surface, key, path };
    const value = await valueInFile(context, fingerprint, location);
    if (value !== null) return { value, location };
  }
  return null;
}
