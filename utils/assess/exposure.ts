import { weaker, widest } from '../lib/compare-policies';
import { isReadAt } from '../lib/read-at';
import { siteOf } from '../lib/site';
import type { OriginAccess } from '../model/access';
import type { Severity, Weight } from '../model/report';
import type { Life, Site, Subjects } from './correlate';
import { DAY, isMighty, isRefresh, lifetimeOf } from './power';
import { graver, milder } from './weigh';

/**
 * Sites whose scripts load whatever code somebody enters in a dashboard, by their own documentation: Google Tag Manager, Adobe
 * Experience Platform Launch, Tealium, Ensighten, Segment, Commanders Act, Piwik PRO.
 */
const TAG_MANAGERS: ReadonlySet<string> = new Set([
  'adobedtm.com',
  'commander1.com',
  'ensighten.com',
  'googletagmanager.com',
  'piwik.pro',
  'segment.com',
  'tiqcdn.com',
]);

/** Scopes that manage others: `admin`, `read:admin`, `admin:org`, `*`, `https://…/full_access`. */
const ADMIN = /(?:^|[:./_-])(?:admin(?:istrator)?|superuser|root|full_access|full-access)(?:$|[:./_-])|^\*$|[:.]\*$/i;

/**
 * What each fact counts. The usual severity of a rule presumes an ordinary page: no policy, a script or two of others. So
 * neither of these makes a finding graver alone, nor both together; one thing more does.
 *
 * | fact | counts |
 * |---|---|
 * | a tag manager runs there | +2 |
 * | other scripts of third parties run there | +1 |
 * | no policy stops a script that was slipped in | +1 |
 * | the policy runs only what the server marked | −1 |
 * | Trusted Types are required, where not every script runs anyway | −1 |
 * | the policies let scripts send to their own origin alone | −1 |
 * | it grants administration (and the rule has not counted that) | +2 |
 * | valid for more than 30 days (refresh tokens: the rule counts that) | +1 |
 * | sent with proof of a key (DPoP) | −2 |
 */
const POINTS = { tagManager: 2, foreign: 1, open: 1, strict: -1, types: -1, closed: -1, admin: 2, long: 1, bound: -2 };
/** Sums from which one level is added or taken. */
const GRAVER_FROM = 3;
const MILDER_FROM = -2;
const LONG = 30 * DAY;

interface Fact {
  readonly points: number;
  readonly key: string;
  readonly values?: readonly string[];
}

/** Severity and what weighed in. `own`: what the rule has counted in `usual` already. */
export interface Exposed {
  readonly severity: Severity;
  readonly weighed: readonly Weight[];
}

/**
 * How grave it is that script can read a token where it lies: one level more or less than usual at most, by who can read it, what
 * stands in the way, and what the token is. What is not known does not count. Facts that did not change the severity are not told.
 */
export function exposed(
  usual: Severity,
  { life, sighting }: Pick<Subjects['sighting'], 'life' | 'sighting'>,
  site: Site,
  own: readonly Weight[] = [],
): Exposed {
  const readers = (site.facts.access ?? []).filter((one) => isReadAt(sighting, one));
  const facts = [...readersOf(readers), ...policiesOf(readers), ...powerOf(life)];
  const sum = facts.reduce((total, { points }) => total + points, 0);
  const step = sum >= GRAVER_FROM ? graver : sum <= MILDER_FROM ? milder : null;
  const severity = step?.(usual) ?? usual;
  if (severity === usual) return { severity, weighed: own };
  const effect = step === graver ? 'raised' : 'lowered';
  const counted = facts.filter(({ points }) => points > 0 === (effect === 'raised'));
  return { severity, weighed: [...own, ...counted.map((one) => weight(effect, one.key, ...(one.values ?? [])))] };
}

/** A fact as a finding tells it; `name` is the end of the key of its sentence. */
export function weight(effect: Weight['effect'], name: string, ...values: readonly string[]): Weight {
  return { effect, message: { key: `weight_${name}`, values } };
}

function readersOf(readers: readonly OriginAccess[]): readonly Fact[] {
  const foreign = [...new Set(readers.flatMap((one) => one.foreign ?? []))].toSorted();
  const managers = foreign.filter((origin) => TAG_MANAGERS.has(siteOf(origin) ?? ''));
  if (managers.length > 0) return [{ points: POINTS.tagManager, key: 'tag_manager', values: [namesOf(managers)] }];
  return foreign.length > 0 ? [{ points: POINTS.foreign, key: 'foreign_scripts', values: [namesOf(foreign)] }] : [];
}

function policiesOf(readers: readonly OriginAccess[]): readonly Fact[] {
  const [first, ...others] = readers.flatMap(({ policy }) => policy ?? []);
  if (!first) return [];
  const policy = others.reduce(weaker, first);
  if (policy.scripts === 'any') return [{ points: POINTS.open, key: 'policy_open' }];
  const sending = readers.flatMap(({ sending: one }) => one ?? []);
  const isClosed = sending.length > 0 && sending.every((one) => widest(one) === 'none');
  return [
    ...(policy.scripts === 'strict' ? [{ points: POINTS.strict, key: 'policy_strict' }] : []),
    ...(policy.trustedTypes ? [{ points: POINTS.types, key: 'trusted_types' }] : []),
    ...(isClosed ? [{ points: POINTS.closed, key: 'sends_nowhere' }] : []),
  ];
}

function powerOf({ token, uses }: Life): readonly Fact[] {
  const admin = isMighty(token) ? undefined : token.facts.scopes?.find((scope) => ADMIN.test(scope));
  const lifetime = isRefresh(token) ? null : lifetimeOf(token);
  const isBound = uses.length > 0 && uses.some(({ scheme }) => scheme === 'dpop') && !uses.some(isBearer);
  return [
    ...(admin === undefined ? [] : [{ points: POINTS.admin, key: 'admin', values: [admin] }]),
    ...(lifetime !== null && lifetime > LONG
      ? [{ points: POINTS.long, key: 'long_life', values: [String(Math.round(lifetime / DAY))] }]
      : []),
    ...(isBound ? [{ points: POINTS.bound, key: 'bound' }] : []),
  ];
}

const isBearer = ({ channel, scheme }: Life['uses'][number]): boolean =>
  (channel === 'authorization' && scheme !== 'dpop') || channel === 'header' || channel === 'query';

const MOST = 3;

function namesOf(origins: readonly string[]): string {
  const hosts = origins.map((origin) => origin.replace(/^https?:\/\//, ''));
  return hosts.length > MOST ? `${hosts.slice(0, MOST).join(', ')}, …` : hosts.join(', ');
}
