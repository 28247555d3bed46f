import { SETTLED_AFTER } from '../lib/session-end';
import type { Sighting, Token, Use } from '../model/ledger';
import type { Finding, SiteFacts } from '../model/report';
import { isAtRest } from './correlate';
import { normaliseKey } from './finding-id';
import { isOfLogin } from './logout';
import { isExpired } from './power';

/** Found after a logout alone: that nothing lies there before the next one says nothing. */
const LEFT_BY_LOGOUT: ReadonlySet<string> = new Set(['token-survives-logout']);

/**
 * What has to happen before an empty place says that a finding is fixed; null where it does already. A logout, a removal by us or
 * by hand, and an expiry empty a place of which the app is as it was. So a token of a login is gone for good only once a token of
 * another login was seen since (after the last logout and removal, too), or where one that is well lies in the place itself.
 * `before` are the facts before the place was read: what reading it found to be gone may have gone long ago.
 */
export function missingSince(
  { rule, location, tokens, lastSeen }: Pick<Finding, 'rule' | 'location' | 'tokens' | 'lastSeen'>,
  before: SiteFacts,
  after: SiteFacts,
): 'login' | 'logout' | null {
  const known = new Map(before.tokens.map((token) => [token.fingerprint, token]));
  const isGiven = (fingerprint: string) => {
    const token = known.get(fingerprint);
    return token !== undefined && isGivenByLogin(token);
  };
  if (!isAtRest(location.surface) || !tokens.some(isGiven)) return null;
  const isHere = ({ surface, key }: Sighting) =>
    surface === location.surface && normaliseKey(key) === normaliseKey(location.key);
  const lastHeld = (held: readonly Sighting[]) =>
    held.length === 0 ? lastSeen : Math.max(...held.map((one) => one.removedAt ?? one.lastSeen));
  const here = before.sightings.filter((one) => isHere(one) && isGiven(one.fingerprint));
  const { logouts = [], acts = [] } = after;
  const live = after.tokens.filter((token) => isGivenByLogin(token) && !isExpired(token, after.now));
  if (LEFT_BY_LOGOUT.has(rule)) {
    const since = lastHeld(here.filter(({ fingerprint }) => tokens.includes(fingerprint)));
    const others = after.tokens.filter((one) => isOfLogin(one) && !tokens.includes(one.fingerprint));
    const hasEnded = logouts.some(
      ({ asked, at }) =>
        asked > since &&
        at + SETTLED_AFTER < after.now &&
        others.some((one) => one.firstSeen < asked && one.lastSeen > since),
    );
    return hasEnded ? null : 'logout';
  }
  const lying = new Set(
    after.sightings.flatMap((one) => (one.removedAt === null && isHere(one) ? one.fingerprint : [])),
  );
  if (live.some(({ fingerprint }) => lying.has(fingerprint))) return null;
  const since = Math.max(
    lastHeld(here),
    ...logouts.map(({ at }) => at + SETTLED_AFTER),
    ...acts.flatMap(({ what, at }) => (what === 'remove' ? at : [])),
  );
  const isNew = (token: Token) => isOfLogin(token) && token.firstSeen > since && isInUse(token, after, since);
  return live.some(isNew) ? null : 'login';
}

/**
 * Many apps give everybody a session id, logged in or not, and another one to whoever comes without. So one under a name that was known
 * before counts only once more than reading was done with it, as a login is.
 */
function isInUse({ fingerprint, role, tokenClass }: Token, { sightings, uses }: SiteFacts, since: number): boolean {
  if (role !== 'session' && tokenClass !== 'session') return true;
  const names = new Set(sightings.flatMap((one) => (one.fingerprint === fingerprint ? one.key : [])));
  const isKnown = sightings.some(
    (one) => names.has(one.key) && one.fingerprint !== fingerprint && one.firstSeen <= since,
  );
  const isDone = ({ method, status }: Use) =>
    !/^(?:GET|HEAD|OPTIONS)$/i.test(method) && status !== null && status >= 200 && status < 400;
  return !isKnown || uses.some((use) => use.fingerprint === fingerprint && isDone(use));
}

const isGivenByLogin = (token: Token): boolean => isOfLogin(token) || token.role === 'id';
