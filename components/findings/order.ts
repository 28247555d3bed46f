import { SEVERITIES } from '../../utils/export/order';
import type { Finding } from '../../utils/model/report';
import type { Confidence } from '../../utils/model/token';

const CONFIDENCES: readonly Confidence[] = ['certain', 'firm', 'tentative'];

/**
 * Severity, then confidence, then the newest discovery. Not the last sighting: rows would change places under the reader's
 * eyes with each request.
 */
export function ordered(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
      b.firstSeen - a.firstSeen ||
      (a.id < b.id ? -1 : 1),
  );
}
