import type { Token } from '../../utils/model/ledger';
import type { Report, Severity } from '../../utils/model/report';
import type { Confidence } from '../../utils/model/token';
import { isSevere, isSure } from './levels';

/** What an audit came to, reduced to what decides the exit code. */
export type Outcome =
  | { readonly kind: 'fault' }
  | {
      readonly kind: 'audited';
      /** Findings at or above the thresholds. */
      readonly counted: number;
      readonly pagesOpened: number;
      readonly pagesFailed: number;
      /** Whether a session or access token was seen anywhere. */
      readonly signedIn: boolean;
    };

export interface Leniency {
  readonly allowAnonymous: boolean;
  readonly allowIncomplete: boolean;
}

/**
 * 0 clean, 1 findings, 2 could not run, 3 incomplete. Findings win over incompleteness. Where no page opened at all
 * nothing was audited, and `allowIncomplete` does not make that clean.
 */
export function exitCode(outcome: Outcome, { allowAnonymous, allowIncomplete }: Leniency): 0 | 1 | 2 | 3 {
  if (outcome.kind === 'fault') return 2;
  if (outcome.counted > 0) return 1;
  if (outcome.pagesOpened === 0) return 3;
  const complete = outcome.pagesFailed === 0 && (outcome.signedIn || allowAnonymous);
  return complete || allowIncomplete ? 0 : 3;
}

/** Findings that count: at least this severe and this sure. */
export function countFindings(reports: readonly Report[], failOn: Severity | 'none', least: Confidence): number {
  return reports.flatMap((report) => report.findings).filter((one) => isSevere(one, failOn) && isSure(one, least))
    .length;
}

/**
 * A session, access or refresh token, anything that a request carried as its `Authorization`, or random bytes in a cookie
 * that is kept from script: sessions have all kinds of names. What is meant to be public is no login, nor
 * what had expired when it was first seen.
 */
export function sawSignIn(reports: readonly Report[]): boolean {
  return reports.some(({ tokens, sightings, uses }) => {
    const isLive = ({ publishable, facts, firstSeen }: Token) =>
      !publishable && (facts.expiresAt === undefined || facts.expiresAt > firstSeen);
    const live = new Map(tokens.filter(isLive).map((token) => [token.fingerprint, token.role]));
    return (
      [...live.values()].some((role) => role === 'access' || role === 'refresh' || role === 'session') ||
      uses.some(({ channel, fingerprint }) => channel === 'authorization' && live.has(fingerprint)) ||
      sightings.some(({ cookie, fingerprint }) => cookie?.httpOnly === true && live.get(fingerprint) === 'unknown')
    );
  });
}
