import { isReadAt } from '../lib/read-at';
import type { AnswerGuard, OriginAccess } from '../model/access';
import type { Sighting, Token } from '../model/ledger';
import type { SiteFacts } from '../model/report';
import type { SurfaceId } from '../model/surface';
import type { Life, OriginSubject, Subjects } from './correlate';
import { accessPower, isExpired, isKey, isRefresh } from './power';

/** Where a value lies for every document of an origin. What one document keeps for itself is read by its own scripts, too. */
const KEPT: ReadonlySet<SurfaceId> = new Set([
  'local-storage',
  'session-storage',
  'indexed-db',
  'cache-storage',
  'document-cookie',
  'cookie-jar',
]);

/** Every origin of which something is known and whose documents have to do with tokens, with the tokens. */
export function originSubjects(facts: SiteFacts, lives: readonly Life[]): readonly OriginSubject[] {
  return (facts.access ?? []).flatMap((access) => {
    const kept = lives.flatMap((life) => {
      if (!opens(life, facts.now)) return [];
      const here = life.sightings.filter((one) => liesAt(one, access));
      const isKnown = here.length > 0 || isOf(life, access);
      return isKnown ? [{ token: life.token, isReadable: here.some(isReadable) }] : [];
    });
    if (kept.length === 0) return [];
    const tokens = kept.map(({ token }) => token).toSorted(byName);
    const readable = kept.flatMap(({ token, isReadable: is }) => (is ? [token] : [])).toSorted(byName);
    const location = { origin: access.origin, surface: 'document' as const, key: access.origin, path: '' };
    return [{ location, ...timesOf(tokens), access, tokens, readable }];
  });
}

/** Every endpoint whose answers carried tokens, cookies among them, or the answers to requests that did, with the tokens. */
export function answerSubjects(facts: SiteFacts, lives: readonly Life[]): readonly Subjects['answer'][] {
  return (facts.access ?? []).flatMap((access) =>
    (access.answers ?? []).flatMap((answer) => {
      const own = lives
        .filter((life) => givesOf(life, answer) || goesTo(life, answer) || setBy(life, answer).length > 0)
        .map(({ token }) => token);
      const tokens = own.toSorted(byName);
      const key = answer.endpoint + answer.template;
      const location = { origin: answer.endpoint, surface: 'response-header' as const, key, path: '' };
      return tokens.length === 0 ? [] : [{ location, ...timesOf(tokens), access, answer, tokens, readable: [] }];
    }),
  );
}

/** Whether a token came from this endpoint, in a body or a header of its answer. */
export function givesOf({ sightings }: Life, { endpoint, template }: AnswerGuard): boolean {
  return sightings.some(({ surface, key, origin }) => {
    if (surface !== 'response-body') return false;
    // A page's hooks tell the address; a file names its endpoint by method and path at the origin of the answer.
    return (
      key === endpoint + (template === '/' ? '' : template) || (origin === endpoint && key.endsWith(` ${template}`))
    );
  });
}

/** As which cookies an answer of this endpoint set the token. */
export function setBy({ sightings }: Life, { endpoint, cookies = [] }: AnswerGuard): readonly Sighting[] {
  return sightings.filter(
    ({ surface, origin, key, cookie }) =>
      surface === 'response-header' &&
      cookie !== null &&
      origin === endpoint &&
      cookies.some(({ name }) => name === key),
  );
}

/** Whether a token went to this endpoint, however. */
export function goesTo({ uses }: Life, { endpoint, template }: AnswerGuard): boolean {
  return uses.some((use) => use.destination === endpoint && use.template === template);
}

/** Whether documents of the origin sent it, or a server of it set it as a cookie: all that a log of requests shows. */
function isOf({ sightings, uses }: Life, { origin }: OriginAccess): boolean {
  const isSet = ({ surface, cookie, origin: one }: Sighting) =>
    surface === 'response-header' && cookie !== null && one === origin;
  return uses.some(({ initiator }) => initiator === origin) || sightings.some(isSet);
}

/** Whoever has it can act with it, now. */
function opens(life: Life, now: number): boolean {
  const { token } = life;
  if (isExpired(token, now)) return false;
  return isRefresh(token) || isKey(token) || accessPower(life) === 'yes';
}

function liesAt(sighting: Sighting, access: OriginAccess): boolean {
  return sighting.removedAt === null && KEPT.has(sighting.surface) && isReadAt(sighting, access);
}

const isReadable = ({ cookie }: Sighting): boolean => cookie === null || !cookie.httpOnly;

function timesOf(tokens: readonly Token[]) {
  return {
    sink: null,
    witness: 'browser' as const,
    firstSeen: Math.min(...tokens.map(({ firstSeen }) => firstSeen)),
    lastSeen: Math.max(...tokens.map(({ lastSeen }) => lastSeen)),
    count: 1,
  };
}

const byName = (a: Token, b: Token): number => (a.fingerprint < b.fingerprint ? -1 : 1);
