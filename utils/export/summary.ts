import type { Message, Report, Severity } from '../model/report';
import { isIncomplete } from './incomplete';
import { SEVERITIES } from './order';

export interface Summary {
  readonly total: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Null where there is no finding. */
  readonly worst: Severity | null;
  /** The first thing a person reads: "3 risks on app.example.com (1 high)". */
  readonly verdict: Message;
  /**
   * For the toolbar button: open findings from medium up, at most four characters, empty at none; an exclamation mark where not
   * all could be recorded.
   */
  readonly badge: string;
}

/** @param name what to call the site; the popup names the host of the tab. */
export function summarise(
  report: Pick<Report, 'site' | 'findings' | 'diagnostics'>,
  name: string = report.site,
): Summary {
  const { findings } = report;
  const counts: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const total = findings.length;
  const isLacking = isIncomplete(report);
  const worst = SEVERITIES.find((severity) => counts[severity] > 0) ?? null;
  const open = counts.critical + counts.high + counts.medium;
  return {
    total,
    counts,
    worst,
    verdict:
      worst === null && isLacking
        ? { key: 'summary_not_recorded', values: [name] }
        : verdictOf(name, total, worst, worst === null ? 0 : counts[worst]),
    badge: open === 0 ? (isLacking ? '!' : '') : open > 99 ? '99+' : String(open),
  };
}

/** Where all findings are of one severity, its number would only repeat the total. */
function verdictOf(name: string, total: number, worst: Severity | null, ofWorst: number): Message {
  if (worst === null) return { key: 'summary_no_risks', values: [name] };
  const plural = total === 1 ? 'one' : 'other';
  if (ofWorst === total) return { key: `summary_risks_all_${worst}_${plural}`, values: [String(total), name] };
  return { key: `summary_risks_${worst}`, values: [String(total), name, String(ofWorst)] };
}
