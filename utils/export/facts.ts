import type { TokenFacts } from '../model/token';
import { isoTime } from './format';

/** Every fact of `public/schema/report.v1.json`; nothing is spread, so that nothing new slips out unseen. */
const NAMES: Readonly<Record<keyof TokenFacts, true>> = {
  issuer: true,
  subject: true,
  subjectSince: true,
  audience: true,
  scopes: true,
  account: true,
  organisation: true,
  tenant: true,
  project: true,
  client: true,
  keyId: true,
  signingKey: true,
  kind: true,
  environment: true,
  service: true,
  region: true,
  host: true,
  resource: true,
  allowedFrom: true,
  issuedAt: true,
  notBefore: true,
  expiresAt: true,
  algorithm: true,
  unsigned: true,
  guessable: true,
  keyPointers: true,
  oddities: true,
  personal: true,
  revocable: true,
  checksumValid: true,
  encrypted: true,
  canary: true,
  inferred: true,
};

/** The facts that are known, times as ISO 8601. */
export function factsRow(facts: TokenFacts): Readonly<Record<string, string | boolean | readonly string[]>> {
  const row: Record<string, string | boolean | readonly string[]> = {};
  for (const name of Object.keys(NAMES) as (keyof TokenFacts)[]) {
    const fact = facts[name];
    if (fact !== undefined) row[name] = typeof fact === 'number' ? isoTime(fact) : fact;
  }
  return row;
}
