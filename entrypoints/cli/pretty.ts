import { coverageCounts } from '../../utils/export/coverage-counts';
import { type CoverageGroup, coverageGroups, reasonsIn } from '../../utils/export/coverage-groups';
import { inOrder, SEVERITIES } from '../../utils/export/order';
import { wrap } from '../../utils/lib/wrap';
import type { Finding, Report, Severity } from '../../utils/model/report';
import type { Confidence } from '../../utils/model/token';
import { isSure } from './levels';
import { renderGroup } from './pretty-finding';
import { renderSeen } from './pretty-seen';
import { renderSweep } from './pretty-sweep';
import { type Paint, printable } from './terminal';
import { counted, t } from './texts';
import { VERSION } from './version';
import type { PageOutcome, Watched } from './watch';
import { surfaceName } from './wording';

export const SEVERITY_COLOURS: Readonly<Record<Severity, Parameters<Paint>[0]>> = {
  critical: ['red', 'bold'],
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'dim',
};

/** The report as people read it: verdict first, findings by severity, then what was not seen. Ends with a line break. */
export function renderPretty(given: Watched, least: Confidence, paint: Paint): string {
  const watched = printable(given);
  const seconds = String(Math.round((watched.endedAt - watched.startedAt) / 1000));
  const blind = watched.pages.length > 0 && watched.pages.every(hasFailed);
  const isScan = watched.browser === null;
  const lines = watched.reports.flatMap((report) => [
    ...renderSite(report, blind, least, paint),
    ...(watched.isSweep ? renderSweep(report, paint) : isScan ? renderSeen(report, paint) : []),
    ...renderGaps(report, isScan, paint),
    '',
  ]);
  lines.push(
    ...watched.pages.filter(hasFailed).map((page) => paint('yellow', t('cli_page_line', [page.address, page.failure]))),
  );
  if (watched.reports.some((report) => report.findings.length > 0)) lines.push(t('cli_more_on_rules'));
  const { browser } = watched;
  const made =
    browser === null ? t('cli_made_from_files', [VERSION, seconds]) : t('cli_made_with', [VERSION, browser, seconds]);
  lines.push(paint('dim', made));
  return `${lines.join('\n')}\n`;
}

const hasFailed = (page: PageOutcome): page is PageOutcome & { failure: string } => page.failure !== null;

/** `11 risks on shop.example (8 high, 3 medium)`, or that there are none so far. */
export function verdictLine(site: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return t('cli_verdict_none', [site]);
  const parts = SEVERITIES.map(
    (severity) => [severity, findings.filter((one) => one.severity === severity).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${t(`cli_severity_${severity}`)}`);
  return counted('cli_verdict', findings.length, [site, parts.join(', ')]);
}

/** `blind`: no page opened, so that finding nothing says nothing. */
function renderSite(report: Report, blind: boolean, least: Confidence, paint: Paint): readonly string[] {
  const shown = report.findings.filter((one) => isSure(one, least)).toSorted(inOrder);
  const covered = coverageCounts(report.coverage);
  const lines = [
    paint(
      'bold',
      blind && shown.length === 0 ? t('cli_verdict_blind', [report.site]) : verdictLine(report.site, shown),
    ),
    paint('dim', `${counted('cli_tokens', report.tokens.length)}, ${counted('cli_requests', report.requestsWatched)}.`),
    paint('dim', t(covered.key, covered.values)),
  ];
  const explained = new Set<string>();
  for (const severity of SEVERITIES) {
    const findings = shown.filter((one) => one.severity === severity);
    if (findings.length === 0) continue;
    lines.push('', paint(SEVERITY_COLOURS[severity], t(`cli_severity_${severity}`).toUpperCase()));
    for (const [rule, group] of byRule(findings)) {
      lines.push(...renderGroup(group, report, explained.has(rule), paint), '');
      explained.add(rule);
    }
    lines.pop();
  }
  const hidden = report.findings.length - shown.length;
  if (hidden > 0) lines.push('', paint('dim', counted('cli_less_sure', hidden, [least])));
  return lines;
}

function byRule(findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] {
  const rules = [...new Set(findings.map((one) => one.rule))];
  return rules.map((rule) => [rule, findings.filter((one) => one.rule === rule)]);
}

/** What was not inspected, not decided or failed: no verdict without it. */
function renderGaps({ coverage, undecided, diagnostics }: Report, isScan: boolean, paint: Paint): readonly string[] {
  const gaps = coverage.filter((row) => row.state !== 'inspected');
  const lines: string[] = [];
  if (gaps.length > 0)
    lines.push(
      '',
      paint('bold', t('cli_gaps')),
      ...coverageGroups(gaps).flatMap((alike) => wrap(renderGap(alike), '  ')),
    );
  if (undecided.length > 0) {
    lines.push('', paint('bold', counted('cli_undecided', undecided.length)));
    const reasons = new Set(undecided.map(({ rule, message }) => `${rule}: ${t(message.key, message.values)}`));
    lines.push(...[...reasons].flatMap((reason) => wrap(reason, '  ')));
  }
  if (diagnostics.length > 0) {
    lines.push('', paint('bold', counted(isScan ? 'cli_diagnostics_scan' : 'cli_diagnostics', diagnostics.length)));
    lines.push(...diagnostics.map(({ part, code, detail }) => `  ${part}: ${code} ${detail}`.trimEnd()));
  }
  return lines;
}

function renderGap(alike: CoverageGroup): string {
  const [first] = alike;
  const what = alike.map(({ surface, allow }) =>
    surface === null ? (allow ?? t('cli_destination')) : surfaceName(surface),
  );
  const why = reasonsIn(first).flatMap(([message, where]) => [message, ...(where ? [where] : [])]);
  const state = t(first.state === 'partly' ? 'cli_partly' : 'cli_not_inspected');
  return [`${what.join(', ')}: ${state}.`, ...why.map(({ key, values }) => t(key, values))].join(' ');
}
