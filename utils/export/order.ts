import type { Finding, Severity } from '../model/report';
import type { Confidence } from '../model/token';

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];
const CONFIDENCES: readonly Confidence[] = ['certain', 'firm', 'tentative'];

/** Orders by a list of parts. Numbers by value, text by code units, so that every machine gives the same order. */
export function by<T>(partsOf: (item: T) => readonly (string | number)[]): (a: T, b: T) => number {
  return (a, b) => {
    const [left, right] = [partsOf(a), partsOf(b)];
    for (const [index, part] of left.entries()) {
      const other = right[index] ?? '';
      if (part !== other) return part < other ? -1 : 1;
    }
    return 0;
  };
}

/** Without times and fingerprints before the id, so that two audits of an unchanged app can be compared line by line. */
export const inOrder = by(({ severity, confidence, site, rule, location, sink, id }: Finding) => [
  SEVERITIES.indexOf(severity),
  CONFIDENCES.indexOf(confidence),
  site,
  rule,
  location.surface,
  location.key,
  sink ?? '',
  id,
]);
