import { SURFACE_OF_CHANNEL } from '../assess/correlate';
import { foundAnyway } from '../assess/found-anyway';
import { judgedAnew } from '../assess/judged-anew';
import { missingSince } from '../assess/login-since';
import { anomalies } from '../assess/traffic/anomalies';
import { sendToTab } from '../messages/client';
import type { CheckReply } from '../messages/protocol';
import type { Check } from '../model/act';
import type { EntryBody, HourOfUse } from '../model/ledger';
import type { Finding, Message, SiteFacts } from '../model/report';
import type { SurfaceId } from '../model/surface';
import type { OpenTab } from '../platform/tabs';
import { blockedAmong } from './blocked-requests';
import type { Naming } from './bodies';
import type { AwaitedRequest } from './request-checks';

/** Places that can be read whole at any time, wherever in the origin a page stands. */
const STORES: ReadonlySet<SurfaceId> = new Set([
  'local-storage',
  'session-storage',
  'document-cookie',
  'indexed-db',
  'cache-storage',
]);
/** Of which a page tells only what it is like at that moment. */
const MOMENTARY: ReadonlySet<SurfaceId> = new Set([
  'window-name',
  'history-state',
  'url-query',
  'url-fragment',
  'referrer',
  'navigation-entry',
  'document',
  'inline-script',
]);

/** Shapes of requests that are waited for at once. */
const MOST = 50;

const say = (key: string, ...values: readonly string[]): Message => ({ key, values });

/** What is known of a finding for good: one that was fixed is known by its check alone. */
export type Checkable = Pick<Finding, 'id' | 'rule' | 'location' | 'sink' | 'tokens' | 'lastSeen'>;

/** The finding that a check was about, with the tokens that are known at its place or from its requests. */
export function checkableOf({ finding, rule, location, sink }: Check, { sightings, uses }: SiteFacts): Checkable {
  const { surface, key } = location;
  const lay = sightings.filter((one) => one.surface === surface && one.key === key);
  const went = uses.filter((use) => SURFACE_OF_CHANNEL[use.channel] === surface && use.name === key);
  const tokens = [...new Set([...lay, ...went].map(({ fingerprint }) => fingerprint))];
  return { id: finding, rule, location, sink, tokens, lastSeen: 0 };
}

export interface CheckParts {
  readonly tab: OpenTab;
  readonly site: string;
  readonly naming: Naming;
  readonly tabs: readonly OpenTab[];
  readonly facts: () => Promise<SiteFacts>;
  /** Of the site: how often its tokens were sent, by the hour. */
  readonly hours: () => Promise<readonly HourOfUse[]>;
  readonly append: (bodies: readonly EntryBody[]) => Promise<void>;
  /** Reads the jar again; false where it may not be read. */
  readonly readJar: (origin: string) => Promise<boolean>;
  /** Reads the globals of the tab again; false where it gives no answer. */
  readonly readGlobals: () => Promise<boolean>;
  /** Waits for these from now on, or goes on to; gives how many did not come yet. */
  readonly await: (requests: readonly AwaitedRequest[]) => Promise<number>;
}

/**
 * Checks a finding again. Its place is read anew and the same rule asked once more: where the rule is silent and the place was really
 * read, it is fixed. What is about requests is waited for, and what traffic showed is judged by the time since. Whatever could not be
 * looked at is not yet seen, never fixed; and so is what a logout, a removal or a block of ours takes away.
 */
export async function checkFinding(finding: Checkable, parts: CheckParts): Promise<CheckReply> {
  const { append } = parts;
  const tell = async (how: Check['how'], answer: Check['answer'], message: Message): Promise<CheckReply> => {
    const { site } = parts;
    const { rule, location, sink } = finding;
    await append([{ kind: 'check', site, finding: finding.id, rule, location, sink, how, answer, at: Date.now() }]);
    return { ok: true, answer, message };
  };
  const facts = await parts.facts();
  if (anomalies.has(finding.rule)) {
    if (finding.tokens.some((one) => facts.blocked?.includes(one)))
      return tell('traffic', 'not-yet-seen', say('check_blocked'));
    const anew = judgedAnew(finding, facts, await parts.hours());
    const uses = String(anew.uses);
    if (anew.is === 'fixed') return tell('traffic', 'fixed', say('check_anomaly_fixed', uses));
    return tell('traffic', 'not-yet-seen', say(`check_anomaly_${anew.is}`, uses, String(anew.wanted)));
  }
  const requests = requestsOf(finding, facts);
  if (requests.length > 0) {
    const left = await parts.await(requests);
    if ((await blockedAmong(requests)).size > 0) return tell('request', 'not-yet-seen', say('check_blocked'));
    const [{ method, destination, template }] = requests as [AwaitedRequest];
    const first = `${method} ${destination}${template}`;
    const message =
      requests.length === 1 ? say('check_await_one', first) : say('check_await_many', String(left), first);
    return tell('request', 'not-yet-seen', message);
  }
  if (finding.sink !== null) return tell('request', 'not-yet-seen', say('check_not_awaited'));
  const read = await readAgain(finding, facts, parts);
  const after = await parts.facts();
  const isThere = foundAnyway(after, [finding.rule]).has(finding.id);
  if (read.state === 'unread') return tell('place', 'not-yet-seen', read.why);
  if (isThere) return tell('place', 'still-there', say('check_still_there'));
  if (read.state === 'holds') return tell('place', 'not-yet-seen', say('check_do_again'));
  const missing = missingSince(finding, facts, after);
  if (missing !== null) return tell('place', 'not-yet-seen', say(`check_after_${missing}`));
  return tell('place', 'fixed', say('check_fixed'));
}

type Read =
  | { readonly state: 'read' }
  /** Not all could be read, but a token of the finding lies there. */
  | { readonly state: 'holds' }
  | { readonly state: 'unread'; readonly why: Message };

const unread = (key: string, ...values: readonly string[]): Read => ({ state: 'unread', why: say(key, ...values) });

async function readAgain(finding: Checkable, facts: SiteFacts, parts: CheckParts): Promise<Read> {
  const { surface, origin } = finding.location;
  if (surface === 'cookie-jar') return (await parts.readJar(origin)) ? { state: 'read' } : unread('check_jar_closed');
  if (surface === 'window-global')
    return (await parts.readGlobals()) ? { state: 'read' } : unread('check_no_page', origin);
  if (!STORES.has(surface) && !MOMENTARY.has(surface)) return unread('check_do_again');
  const places = [
    ...new Map(
      facts.sightings
        .filter((one) => one.surface === surface && one.key === finding.location.key)
        .map((one) => [one.origin, one] as const),
    ).values(),
  ];
  const origins = places.length === 0 ? [{ origin }] : places;
  let holds = false;
  let missing: string | null = null;
  for (const place of origins) {
    const found = await lyingAt(place.origin, finding, parts);
    if (found === null) missing ??= place.origin;
    else {
      holds ||= finding.tokens.some((one) => found.fingerprints.has(one));
      if (!found.isWhole) missing ??= place.origin;
      else await parts.append(goneFrom(place.origin, finding, facts, found.fingerprints));
    }
  }
  if (holds) return { state: 'holds' };
  if (missing !== null) return unread(MOMENTARY.has(surface) ? 'check_do_again' : 'check_no_page', missing);
  return STORES.has(surface) ? { state: 'read' } : unread('check_do_again');
}

/** What lies there in all open pages of the origin; null where none answers. */
async function lyingAt(origin: string, { location: { surface, key } }: Checkable, { tab, tabs, naming }: CheckParts) {
  const fingerprints = new Set<string>();
  let isWhole = true;
  let answers = 0;
  const ids = [
    ...new Set([tab, ...tabs].filter(({ incognito }) => incognito === tab.incognito).map((one) => one.tabId)),
  ];
  for (const tabId of ids) {
    const read = await sendToTab(tabId, 'frame/digests', { origin, surface, key }).catch(() => null);
    if (read === null || read === undefined) continue;
    answers += 1;
    isWhole &&= read.isWhole;
    for (const digest of read.digests) fingerprints.add(naming.fingerprint(digest));
  }
  return answers === 0 ? null : { fingerprints, isWhole };
}

/** What the ledger still takes to lie there and does not. A token by its use alone is found again only where the reader is. */
function goneFrom(origin: string, { location }: Checkable, facts: SiteFacts, found: ReadonlySet<string>): EntryBody[] {
  const sure = new Set(facts.tokens.flatMap(({ fingerprint, knownBy }) => (knownBy === 'use' ? [] : fingerprint)));
  return facts.sightings
    .filter(
      (one) =>
        one.removedAt === null &&
        one.origin === origin &&
        one.surface === location.surface &&
        sure.has(one.fingerprint) &&
        !found.has(one.fingerprint),
    )
    .map(({ site, fingerprint, surface, key, path }) => {
      return { kind: 'removal', at: Date.now(), site, fingerprint, location: { origin, surface, key, path } };
    });
}

/** The requests a finding about sending rests on, as the browser itself saw them. It sees no bodies and no sockets. */
function requestsOf({ location, sink, tokens }: Checkable, { uses }: SiteFacts): readonly AwaitedRequest[] {
  const isOfUrl = location.surface === 'url-query' || location.surface === 'url-fragment';
  if (sink === null && !isOfUrl && location.surface !== 'request-header') return [];
  const own = uses.filter(
    (use) =>
      tokens.includes(use.fingerprint) &&
      use.witness === 'browser' &&
      ['authorization', 'header', 'cookie', 'query'].includes(use.channel) &&
      SURFACE_OF_CHANNEL[use.channel] === location.surface &&
      use.name === location.key &&
      (sink === null || use.destination === sink),
  );
  const shapes = own.map(({ method, destination, template, channel, name }) => {
    return { method, destination, template, channel, name };
  });
  return [...new Map(shapes.map((one) => [JSON.stringify(one), one])).values()].slice(-MOST);
}
