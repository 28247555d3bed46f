import type { CheckResult, RotationCheck } from '../model/case';
import type { Sighting, Token } from '../model/ledger';
import type { SiteFacts } from '../model/report';
import { isAtRest } from './correlate';

/** A token that somebody began to rotate, and when; epoch milliseconds. */
export interface RotationMark {
  readonly fingerprint: string;
  readonly at: number;
}

type Facts = Pick<SiteFacts, 'tokens' | 'sightings' | 'uses' | 'trials'>;

const seen = (check: RotationCheck, at: number): CheckResult => ({ check, state: 'seen', at });
const notYet = (check: RotationCheck, at: number | null): CheckResult => ({ check, state: 'not-yet', at });
const unverified = (check: RotationCheck, why: string): CheckResult => ({ check, state: 'unverified', why });

/**
 * What was seen of a rotation since its mark: the old token is no longer stored, sent, accepted, and a new one is there. That
 * something was not seen counts only where it would have been: silence while nobody watched is `unverified`, with the reason
 * (`never-stored`, `not-looked`, `page-only`, `nothing-sent`, `not-tried`, `no-clear-answer`). Nothing rests on the page's word.
 */
export function rotationSeen(mark: RotationMark, facts: Facts): readonly CheckResult[] {
  return [stored(mark, facts), sent(mark, facts), accepted(mark, facts), replaced(mark, facts)];
}

function stored({ fingerprint, at }: RotationMark, { sightings }: Facts): CheckResult {
  const places = sightings.filter((one) => one.fingerprint === fingerprint && isAtRest(one.surface));
  if (places.length === 0) return unverified('not-stored', 'never-stored');
  const lying = places.filter(({ removedAt }) => removedAt === null);
  const again = Math.max(...lying.map(({ lastSeen }) => lastSeen));
  if (lying.length > 0) return again > at ? notYet('not-stored', again) : unverified('not-stored', 'not-looked');
  if (places.some(isPageOnly)) return unverified('not-stored', 'page-only');
  return seen('not-stored', Math.max(at, ...places.map(({ removedAt }) => removedAt ?? at)));
}

function sent({ fingerprint, at }: RotationMark, { uses }: Facts): CheckResult {
  const since = uses.filter(({ lastSeen }) => lastSeen > at);
  const own = since.filter((use) => use.fingerprint === fingerprint);
  if (own.length > 0) return notYet('not-sent', Math.max(...own.map(({ lastSeen }) => lastSeen)));
  const went = new Set(uses.filter((use) => use.fingerprint === fingerprint).map(({ destination }) => destination));
  const instead = since.filter((use) => !isPageOnly(use) && (went.size === 0 || went.has(use.destination)));
  if (instead.length === 0) return unverified('not-sent', 'nothing-sent');
  return seen('not-sent', Math.max(...instead.map(({ lastSeen }) => lastSeen)));
}

/** The last answer counts. A server that forbids (403) may do so to a token that it still knows. */
function accepted({ fingerprint, at }: RotationMark, { uses, trials = [] }: Facts): CheckResult {
  const answers = [
    ...trials.map((trial) => ({ ...trial, time: trial.at })),
    ...uses.filter((use) => !isPageOnly(use)).map((use) => ({ ...use, time: use.lastSeen })),
  ].filter((one) => one.fingerprint === fingerprint && one.time > at);
  const last = answers.toSorted((a, b) => a.time - b.time).at(-1);
  if (last === undefined) return unverified('not-accepted', 'not-tried');
  if (last.status === 401) return seen('not-accepted', last.time);
  const isAccepted = last.status !== null && last.status >= 200 && last.status < 300;
  return isAccepted ? notYet('not-accepted', last.time) : unverified('not-accepted', 'no-clear-answer');
}

function replaced({ fingerprint, at }: RotationMark, { tokens, sightings, uses }: Facts): CheckResult {
  const old = tokens.find((token) => token.fingerprint === fingerprint);
  const isLike = (token: Token) => token.type === old?.type && token.role === old.role && token.firstSeen > at;
  const fresh = tokens.filter((token) => token.fingerprint !== fingerprint && isLike(token));
  if (fresh.length === 0) return notYet('new-seen', null);
  const witnessed = [...sightings, ...uses].filter((one) => !isPageOnly(one)).map((one) => one.fingerprint);
  const sure = fresh.filter((token) => witnessed.includes(token.fingerprint));
  if (sure.length === 0) return unverified('new-seen', 'page-only');
  return seen('new-seen', Math.min(...sure.map(({ firstSeen }) => firstSeen)));
}

const isPageOnly = ({ witness }: Pick<Sighting, 'witness'>): boolean => witness === 'page';
