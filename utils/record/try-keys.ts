import { isSignedByPublishedKey } from '../identify/published-keys';
import type { SiteRecord } from '../ledger/store';
import type { KeysReply } from '../messages/act-protocol';
import type { EntryBody } from '../model/ledger';
import { type Lying, valueInTab } from './acts/value-in-tab';

const failed = (key: string): KeysReply => ({ ok: false, reason: { key, values: [] } });

/**
 * Tries the published keys on a JWT for a person who asked for it. The value is read from where it lies and is gone with the
 * answer; which key it was is told to nobody. Gives entries for the ledger: that it was read, and what came of it.
 */
export async function tryKeys(
  site: string,
  fingerprint: string,
  lying: Lying & { readonly record: Pick<SiteRecord, 'tokens'> },
): Promise<{ readonly reply: KeysReply; readonly bodies: readonly EntryBody[] }> {
  const { tokens, sightings } = lying.record;
  const token = tokens.find((one) => one.fingerprint === fingerprint);
  const read = await valueInTab(lying, fingerprint);
  const { origin, surface, key, path } = read?.location ?? {};
  const place = sightings.find(
    (one) =>
      one.fingerprint === fingerprint &&
      one.origin === origin &&
      one.surface === surface &&
      one.key === key &&
      one.path === path,
  );
  if (token === undefined || read === null || place === undefined) return { reply: failed('keys_gone'), bodies: [] };
  const guessable = isSignedByPublishedKey(read.value);
  if (guessable === null) return { reply: failed('keys_not_hmac'), bodies: [] };
  const at = Date.now();
  const { firstSeen: _first, lastSeen: _last, ...seen } = token;
  const { cookie, witness } = place;
  return {
    reply: { ok: true, guessable },
    bodies: [
      { kind: 'reveal', at, site, fingerprint, location: read.location },
      {
        kind: 'sighting',
        at,
        token: { ...seen, facts: { guessable } },
        sighting: { site, fingerprint, ...read.location, witness, writer: null, cookie },
      },
    ],
  };
}
