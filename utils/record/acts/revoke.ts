import { askIssuer, type IssuerAnswer } from '../../observe/worker/ask-issuer';
import { type Act, type ActContext, nothing, type Performed, say } from './act';
import { clientOf, issuersOf } from './issuers';
import { knownCall, patternFor, refusedBy, sendCall } from './known-call';
import { type Metadata, metadataOf } from './metadata';
import { fetchedFor, valueInTab } from './value-in-tab';

/**
 * The issuer is asked to revoke the token: as it documents for tokens of this type, or else by RFC 7009 in the name of the client that
 * got it.
 */
export const revoke: Act = {
  destroys: true,
  async plan(context) {
    const { token, record, watches } = context;
    const known = token.facts.canary ? null : knownCall('revoke', token, record);
    if (known !== null) {
      const { origin, method, url } = known;
      if (!watches(origin)) return { refused: say('try_not_allowed', origin), allow: patternFor(origin) };
      return {
        steps: [say('act_revoke_known'), ...fetchedFor(context), say('act_revoke_known_breaks')],
        items: [`${method} ${url}`],
        client: null,
        perform: () => send(context, url, (value) => sendCall(known, value)),
      };
    }
    const issuers = allowed(context);
    if (typeof issuers === 'string') return { refused: say(issuers) };
    return {
      steps: [say('act_revoke_asks'), say('act_revoke_sends'), ...fetchedFor(context), say('act_revoke_breaks')],
      items: issuers,
      client: clientOf(context.token, context.record),
      perform: (client) => ask(context, issuers, client),
    };
  },
};

async function ask(context: ActContext, issuers: readonly string[], client: string): Promise<Performed> {
  const found = await endpointOf(issuers);
  if (typeof found.revocation !== 'string') return nothing(found.why, ...found.values);
  const { revocation } = found;
  return send(context, revocation, (value) => {
    const form = new URLSearchParams({ token: value });
    form.set('token_type_hint', context.token.role === 'refresh' ? 'refresh_token' : 'access_token');
    if (client !== '') form.set('client_id', client);
    return askIssuer(revocation, form);
  });
}

async function send(
  context: ActContext,
  url: string,
  request: (value: string) => Promise<IssuerAnswer | null>,
): Promise<Performed> {
  const { site, token } = context;
  const read = await valueInTab(context, context.token.fingerprint);
  if (read === null) return nothing('try_gone');
  const answer = await request(read.value);
  const { origin, pathname } = new URL(url);
  const at = Date.now();
  return {
    ...outcomeOf(answer, origin + pathname),
    bodies: [{ kind: 'reveal', at, site, fingerprint: token.fingerprint, location: read.location }],
  };
}

/** Issuers that may be asked, or the key of the sentence that says why there is none. */
function allowed({ token, record, watches }: ActContext): readonly string[] | string {
  if (token.facts.canary) return 'try_canary';
  if (token.role === 'id') return 'act_revoke_id_token';
  const issuers = issuersOf(token, record);
  if (issuers.length === 0) return 'act_revoke_no_issuer';
  const open = issuers.filter(watches);
  return open.length === 0 ? 'act_revoke_not_allowed' : open;
}

type Found =
  | { readonly revocation: string }
  | { readonly revocation: null; readonly why: string; readonly values: readonly string[] };

async function endpointOf(issuers: readonly string[]): Promise<Found> {
  const told: Metadata[] = [];
  for (const issuer of issuers) {
    const metadata = await metadataOf(issuer);
    if (metadata?.revocation) return { revocation: metadata.revocation };
    if (metadata) told.push(metadata);
  }
  const elsewhere = told.find((one) => one.elsewhere !== null)?.elsewhere;
  if (elsewhere) return { revocation: null, why: 'act_revoke_elsewhere', values: [new URL(elsewhere).origin] };
  const why = told.length > 0 ? 'act_revoke_not_offered' : 'act_revoke_no_metadata';
  return { revocation: null, why, values: [issuers.join(', ')] };
}

/** RFC 7009, 2.2: 200 also for a token that the issuer does not know. Of an error its code is told, never its text. */
function outcomeOf(answer: IssuerAnswer | null, destination: string): Pick<Performed, 'reply' | 'ended'> {
  const status = answer === null ? null : answer.status;
  const { isRefused, code } = refusedBy(answer?.body);
  const isTaken = status !== null && status >= 200 && status < 300 && !isRefused;
  const outcome = isTaken ? 'done' : status === null || status === 0 || status >= 500 ? 'unclear' : 'refused';
  const message =
    outcome === 'done'
      ? say('act_revoke_done')
      : status === null
        ? say('act_no_answer')
        : status === 0
          ? say('act_redirected')
          : say('act_revoke_refused', code === '' ? String(status) : `${status} ${code}`);
  return { reply: { ok: true, outcome, message, items: [] }, ended: { destination, outcome, status } };
}
