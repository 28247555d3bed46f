import type { Token } from '../model/ledger';
import type { Severity } from '../model/report';
import type { Witness } from '../model/surface';
import type { Confidence } from '../model/token';

const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];
const CONFIDENCES: readonly Confidence[] = ['certain', 'firm', 'tentative'];
const WITNESSES: readonly Witness[] = ['browser', 'bridge', 'import', 'page'];

/** 0 is the worst. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** 0 is the surest. */
export function confidenceRank(confidence: Confidence): number {
  return CONFIDENCES.indexOf(confidence);
}

/** One level milder, never below `low`. */
export function milder(severity: Severity): Severity {
  return severity === 'critical' ? 'high' : severity === 'high' ? 'medium' : 'low';
}

/** One level graver, never above `critical`. What is only told of (`info`) stays. */
export function graver(severity: Severity): Severity {
  return severity === 'info' ? 'info' : (SEVERITIES[Math.max(0, severityRank(severity) - 1)] ?? severity);
}

/** The one to believe first; `page` where nobody else saw anything. */
export function strongestWitness(witnesses: readonly Witness[]): Witness {
  return WITNESSES.find((one) => witnesses.includes(one)) ?? 'page';
}

/** How sure a finding can be: never surer than the token is one, nor than `limit`, nor `certain` where only the page saw it. */
export function confidenceOf(token: Token, witness: Witness, limit: Confidence = 'certain'): Confidence {
  const ranks = [token.confidence, limit, witness === 'page' ? 'firm' : 'certain'] as const;
  return CONFIDENCES[Math.max(...ranks.map(confidenceRank))] ?? 'tentative';
}
