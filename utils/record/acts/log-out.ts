import type { Token } from '../../model/ledger';
import { openAddress } from '../../platform/tabs';
import { type Act, type ActContext, nothing, type Performed, say } from './act';
import { clientOf, issuersOf } from './issuers';
import { metadataOf } from './metadata';
import { valueInTab } from './value-in-tab';

/**
 * OpenID Connect RP-Initiated Logout: the issuer's page for it is opened in a tab, with the ID token as hint where one lies, so that
 * the issuer need not ask who is leaving.
 */
export const logOut: Act = {
  destroys: true,
  async plan(context) {
    const issuers = open(context);
    if (issuers.length === 0) return { refused: say('act_log_out_no_issuer') };
    const hint = idTokenOf(context);
    return {
      steps: [say('act_log_out_asks'), say(hint ? 'act_log_out_hint' : 'act_log_out_plain'), say('act_log_out_ends')],
      items: issuers,
      client: clientOf(hint ?? context.token, context.record),
      perform: (client) => leave(context, issuers, hint, client),
    };
  },
};

async function leave(
  context: ActContext,
  issuers: readonly string[],
  hint: Token | null,
  client: string,
): Promise<Performed> {
  const { tab, site } = context;
  for (const issuer of issuers) {
    const endSession = (await metadataOf(issuer))?.endSession;
    if (!endSession) continue;
    const read = hint && (await valueInTab(context, hint.fingerprint));
    const url = new URL(endSession);
    if (client !== '') url.searchParams.set('client_id', client);
    if (read) url.searchParams.set('id_token_hint', read.value);
    await openAddress(url.href, tab.tabId);
    const { origin, pathname } = new URL(endSession);
    const reveal = hint && read && { kind: 'reveal' as const, at: Date.now(), site, fingerprint: hint.fingerprint };
    return {
      reply: { ok: true, outcome: 'unclear', message: say('act_log_out_opened'), items: [] },
      ended: { destination: origin + pathname, outcome: 'unclear', status: null },
      bodies: reveal && read ? [{ ...reveal, location: read.location }] : [],
    };
  }
  return nothing('act_log_out_not_offered');
}

/** Of the token and of the ID token beside it: both came from the issuer of the login. */
function open(context: ActContext): readonly string[] {
  const { token, record, watches } = context;
  const about = [token, idTokenOf(context)].filter((one) => one !== null);
  return [...new Set(about.flatMap((one) => issuersOf(one, record)))].filter(watches);
}

function idTokenOf({ token, record }: ActContext): Token | null {
  const lying = new Set(record.sightings.flatMap((one) => (one.removedAt === null ? one.fingerprint : [])));
  const own = record.tokens.filter((one) => one.role === 'id' && !one.facts.canary && lying.has(one.fingerprint));
  return own.find((one) => one.fingerprint === token.fingerprint) ?? own[0] ?? null;
}
