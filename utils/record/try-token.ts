import { credentialHeader, repeatableUse } from '../export/repeatable-use';
import type { SiteRecord } from '../ledger/store';
import type { TriedReply } from '../messages/protocol';
import type { Use } from '../model/ledger';
import type { Message } from '../model/report';
import { statusOf } from '../observe/worker/repeat-request';
import type { OpenTab } from '../platform/tabs';
import { say } from './acts/act';
import { valueInTab } from './acts/value-in-tab';
import type { Deed } from './acts/write-act';
import type { Naming } from './bodies';

/**
 * The request that a token may be sent with once more, or why it may not. Only to an address that the browser lets us ask
 * (`watches`).
 */
export function triableUse(
  fingerprint: string,
  { tokens, uses }: Pick<SiteRecord, 'tokens' | 'uses'>,
  watches: (url: string) => boolean,
): { readonly use: Use } | { readonly reason: Message } {
  // Whoever set it up waits for just that.
  if (tokens.some((token) => token.fingerprint === fingerprint && token.facts.canary))
    return { reason: say('try_canary') };
  const use = repeatableUse(uses, fingerprint);
  if (use === null) return { reason: say('try_no_request') };
  return watches(use.destination) ? { use } : { reason: say('try_not_allowed', use.destination) };
}

/**
 * Sends a token once more, as the app last did, and gives what the server answered: without cookies, without the cache, following no
 * redirect. The value is read from where it lies and is gone with the request.
 */
export async function tryToken(
  tab: OpenTab,
  use: Use,
  sightings: SiteRecord['sightings'],
  naming: Naming,
): Promise<Deed<TriedReply>> {
  const { site, fingerprint, method, destination, template } = use;
  const read = await valueInTab(tab, fingerprint, sightings, naming);
  if (read === null) {
    const ended = { destination: '', outcome: 'failed', status: null } as const;
    return { reply: { ok: false, reason: say('try_gone') }, ended, bodies: [] };
  }
  const headers = [credentialHeader(use, read.value)] as [string, string][];
  const status = await statusOf(destination + template, method, headers);
  const at = Date.now();
  const trial = { kind: 'trial', at, site, fingerprint, method, destination, template, status } as const;
  return {
    reply: { ok: true, status },
    ended: { destination: destination + template, outcome: status === null ? 'unclear' : 'done', status },
    bodies: [{ kind: 'reveal', at, site, fingerprint, location: read.location }, trial],
  };
}
