import type { Token } from '../model/ledger';
import type { SiteFacts, Verdict } from '../model/report';
import type { Level, Levels } from '../model/user-rules';

// What a person said of types of tokens. Ids of types may be anything, `constructor` too.

const levelOf = (levels: Levels | undefined, { type }: Token): Level | undefined =>
  levels !== undefined && Object.hasOwn(levels, type) ? levels[type] : undefined;

/** The facts without the tokens whose type is off. The same object where none is. */
export function withoutSilenced(facts: SiteFacts): SiteFacts {
  const isOff = (token: Token) => levelOf(facts.levels, token) === 'off';
  const silenced = new Set(facts.tokens.filter(isOff).map(({ fingerprint }) => fingerprint));
  if (silenced.size === 0) return facts;
  const isTold = ({ fingerprint }: { readonly fingerprint: string }) => !silenced.has(fingerprint);
  return {
    ...facts,
    tokens: facts.tokens.filter(isTold),
    sightings: facts.sightings.filter(isTold),
    uses: facts.uses.filter(isTold),
    ...(facts.anomalies && { anomalies: facts.anomalies.filter(({ token }) => !silenced.has(token)) }),
  };
}

/** A risk with the severity that the person set for the token's type; `ruleSeverity` keeps what the rule says. */
export function levelled(verdict: Verdict, token: Token, levels: Levels | undefined): Verdict {
  const level = levelOf(levels, token);
  if (verdict.kind !== 'risk' || level === undefined || level === 'off' || level === verdict.severity) return verdict;
  return { ...verdict, severity: level, ruleSeverity: verdict.severity };
}
