import { isIncomplete } from '../../utils/export/incomplete';
import { SEVERITIES } from '../../utils/export/order';
import { summarise } from '../../utils/export/summary';
import type { TabReport } from '../../utils/messages/protocol';
import type { Report, Severity } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';

import { plural, say } from '../ui/format';
import { hostOf, isolated, shortHost } from '../ui/page-text';

/** The first thing a person reads: a verdict with numbers and the site, or what stands in its way. */
export function headline(t: Translate, { state, site, origin, report }: TabReport): string {
  const host = shortHost(hostOf(origin) || site);
  if (state === 'restricted') return t('popup_restricted');
  if (state === 'error') return t('popup_error');
  if (state === 'not-granted') return t('popup_not_granted', [isolated(host)]);
  if (report === null || report.findings.length === 0) {
    if (state === 'paused') return t('popup_paused_on', [isolated(host)]);
    if (state === 'reload-needed') return t('popup_reload_needed');
  }
  return report === null || isUnderWay(report) ? t('popup_starting') : say(t, summarise(report, host).verdict);
}

/** Whether the page's first snapshot is still coming in: to speak of no risks would be too early. */
export function isUnderWay(report: Report): boolean {
  const { findings, coverage } = report;
  return (
    findings.length === 0 &&
    !isIncomplete(report) &&
    coverage.some(({ reason }) => reason?.key === 'coverage_not_loaded')
  );
}

export interface SeverityCount {
  readonly severity: Severity;
  readonly text: string;
}

/** "1 high", "2 medium": only what there is, worst first. */
export function severityCounts(t: Translate, report: Report): readonly SeverityCount[] {
  const { counts } = summarise(report);
  return SEVERITIES.flatMap((severity) => {
    const count = counts[severity];
    return count === 0 ? [] : [{ severity, text: plural(t, `popup_count_${severity}`, count) }];
  });
}

/** "2 tokens · 14 requests watched · 1 leaves this site". */
export function figures(t: Translate, report: Report): readonly string[] {
  const leaving = new Set(report.findings.filter(({ sink }) => sink !== null).flatMap(({ tokens }) => tokens));
  const lines = [plural(t, 'popup_tokens', report.tokens.length), plural(t, 'popup_requests', report.requestsWatched)];
  if (leaving.size > 0) lines.push(plural(t, 'popup_leaving', leaving.size));
  return lines;
}
