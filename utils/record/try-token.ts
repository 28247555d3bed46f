import { credentialHeader, repeatableUse } from '../export/repeatable-use';
import type { SiteRecord } from '../ledger/store';
import type { TriedReply } from '../messages/protocol';
import type { EntryBody } from '../model/ledger';
import { statusOf } from '../observe/worker/repeat-request';
import type { OpenTab } from '../platform/tabs';
import { valueInTab } from './acts/value-in-tab';
import type { Naming } from './bodies';

const failed = (key: string, ...values: readonly string[]): TriedReply => ({ ok: false, reason: { key, values } });

/**
 * Sends a token once more, as the app last did, and gives what the server answered: without cookies, without the cache, following no
 * redirect. Only what reads is repeated, and only to an address that the browser lets us ask (`watches`). The value is
 * read from where it lies and is gone with the request. Gives entries for the ledger; they say that it was us.
 */
export async function tryToken(
  tab: OpenTab,
  site: string,
  fingerprint: string,
  { tokens, sightings, uses }: Pick<SiteRecord, 'tokens' | 'sightings' | 'uses'>,
  watches: (url: string) => boolean,
  naming: Naming,
): Promise<{ readonly reply: TriedReply; readonly bodies: readonly EntryBody[] }> {
  // Whoever set it up waits for just that.
  if (tokens.some((token) => token.fingerprint === fingerprint && token.facts.canary))
    return { reply: failed('try_canary'), bodies: [] };
  const use = repeatableUse(uses, fingerprint);
  if (use === null) return { reply: failed('try_no_request'), bodies: [] };
  const { method, destination, template } = use;
  if (!watches(destination)) return { reply: failed('try_not_allowed', destination), bodies: [] };
  const read = await valueInTab(tab, fingerprint, sightings, naming);
  if (read === null) return { reply: failed('try_gone'), bodies: [] };
  const headers = [credentialHeader(use, read.value)] as [string, string][];
  const status = await statusOf(destination + template, method, headers);
  const at = Date.now();
  const trial = { kind: 'trial', at, site, fingerprint, method, destination, template, status } as const;
  const { location } = read;
  return { reply: { ok: true, status }, bodies: [{ kind: 'reveal', at, site, fingerprint, location }, trial] };
}
