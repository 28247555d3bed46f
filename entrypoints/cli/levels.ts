import { SEVERITIES } from '../../utils/export/order';
import type { Finding, Severity } from '../../utils/model/report';
import type { Confidence } from '../../utils/model/token';

/** Surest first. */
export const confidences: readonly Confidence[] = ['certain', 'firm', 'tentative'];

export const isSure = (finding: Finding, least: Confidence): boolean =>
  confidences.indexOf(finding.confidence) <= confidences.indexOf(least);

export const isSevere = (finding: Finding, least: Severity | 'none'): boolean => isAsSevere(finding.severity, least);

export const isAsSevere = (severity: Severity, least: Severity | 'none'): boolean =>
  least !== 'none' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
