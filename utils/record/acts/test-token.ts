import type { Use } from '../../model/ledger';
import type { Message } from '../../model/report';
import { statusOf } from '../../observe/worker/repeat-request';
import { type Act, type ActContext, nothing, type Performed, type Planned, say } from './act';
import { type KnownCall, knownCall, patternFor, refusedBy, sendCall } from './known-call';
import { credentialHeader, repeatableUse } from './repeatable-use';
import { fetchedFor, valueInTab } from './value-in-tab';

/**
 * Sends a token once, as the app last did or else as its issuer documents it, and tells what the server answers: without cookies, without
 * the cache, following no redirect. The value is read from where it lies and is gone with the request.
 */
export const test: Act = {
  destroys: false,
  async plan(context) {
    const { token, record, watches } = context;
    // Whoever set it up waits for just that.
    if (token.facts.canary) return { refused: say('try_canary') };
    const use = repeatableUse(record.uses, token.fingerprint);
    const known = knownCall('verify', token, record);
    if (use !== null && (known === null || watches(use.destination))) return planOf(context, requestOf(use));
    return known === null ? { refused: say('try_no_request') } : planOf(context, documented(known));
  },
};

interface TestRequest {
  readonly method: string;
  readonly destination: string;
  readonly template: string;
  readonly step: 'try_confirm' | 'try_known';
  readonly send: (value: string) => Promise<Answered>;
}

interface Answered {
  readonly status: number | null;
  readonly message: Message;
}

function planOf(context: ActContext, request: TestRequest): Planned {
  const { method, destination, template, step } = request;
  if (!context.watches(destination))
    return { refused: say('try_not_allowed', destination), allow: patternFor(destination) };
  return {
    steps: [say(step, destination), ...fetchedFor(context)],
    items: [`${method} ${destination}${template}`],
    client: null,
    perform: () => perform(context, request),
  };
}

async function perform(context: ActContext, request: TestRequest): Promise<Performed> {
  const { site, token } = context;
  const { method, destination, template, send } = request;
  const { fingerprint } = token;
  const read = await valueInTab(context, context.token.fingerprint);
  if (read === null) return nothing('try_gone');
  const { status, message } = await send(read.value);
  const outcome = status === null ? 'unclear' : 'done';
  const at = Date.now();
  const trial = { kind: 'trial', at, site, fingerprint, method, destination, template, status } as const;
  // Of what only the body of an answer tells, the status would tell the contrary.
  const isTold = message.key !== 'try_refused_by_word';
  return {
    reply: { ok: true, outcome, message, items: [] },
    ended: { destination: destination + template, outcome, status },
    bodies: [{ kind: 'reveal', at, site, fingerprint, location: read.location }, ...(isTold ? [trial] : [])],
  };
}

function requestOf(use: Use): TestRequest {
  const { method, destination, template } = use;
  const send = async (value: string) => {
    const headers = [credentialHeader(use, value)] as [string, string][];
    const status = await statusOf(destination + template, method, headers);
    return { status, message: answered(status) };
  };
  return { method, destination, template, step: 'try_confirm', send };
}

function documented(call: KnownCall): TestRequest {
  const { method, origin, url } = call;
  const send = async (value: string) => {
    const answer = await sendCall(call, value);
    const { isRefused, code } = refusedBy(answer?.body);
    const status = answer?.status ?? null;
    if (!isRefused) return { status, message: answered(status) };
    return { status, message: say(DEAD.has(code) ? 'try_refused_by_word' : 'try_unclear', code) };
  };
  return { method, destination: origin, template: url.slice(origin.length), step: 'try_known', send };
}

/** Slack's words for a token that counts no more: https://docs.slack.dev/reference/methods/auth.test */
const DEAD: ReadonlySet<string> = new Set(['invalid_auth', 'token_revoked', 'token_expired', 'account_inactive']);

/** Alive by 2xx, dead by 401, and by anything else not known. `status` is null without an answer, 0 for a redirect. */
function answered(status: number | null): Message {
  if (status === null) return say('try_no_answer');
  if (status === 0) return say('try_redirected');
  if (status >= 200 && status < 300) return say('try_accepted', String(status));
  return say(status === 401 ? 'try_refused' : 'try_unclear', String(status));
}
