import type { Report } from '../../model/report';
import { coverageCounts } from '../coverage-counts';
import { reasonsIn } from '../coverage-groups';
import { defineExportFormat, type ExportContext, isoTime, TOOL } from '../format';
import { issueText } from '../issue';
import { code, codeUnlessNumber } from '../markdown';
import { by, inOrder } from '../order';
import { summarise } from '../summary';

/** The whole report as text for an issue or a wiki: verdict first, findings, then what was not seen. */
export default defineExportFormat({
  mediaType: 'text/markdown',
  extension: 'md',
  render: (reports, context) =>
    `${[...reports.toSorted(by((report) => [report.site])).map((report) => section(report, context)), footer(context)].join('\n\n')}\n`,
});

function section(report: Report, { t, playbooks }: ExportContext): string {
  const { verdict } = summarise(report);
  const say = (message: { readonly key: string; readonly values: readonly string[] }) =>
    t(message.key, message.values.map(codeUnlessNumber));
  const gaps = report.coverage.filter((row) => row.state !== 'inspected');
  const missed = gaps.map((row) => {
    const { surface, allow, state } = row;
    const said = reasonsIn(row).flatMap(([why, where]) => [say(why), ...(where ? [say(where)] : [])]);
    const what = surface === null ? code(allow ?? '') : t(`surface_${surface.replaceAll('-', '_')}`);
    return `- ${what}: ${t(`export_coverage_${state.replaceAll('-', '_')}`)}${said.length > 0 ? `. ${said.join(' ')}` : ''}`;
  });
  const open = report.undecided.map(
    (one) => `- ${t(`rule_${one.rule.replaceAll('-', '_')}_title`)}: ${say(one.message)}`,
  );
  const fixed = (report.fixed ?? []).map(({ rule, location, at }) => {
    const place = `${t(`surface_${location.surface.replaceAll('-', '_')}`)} ${code(location.key)}`;
    return `- ${t('export_fixed_row', [t(`rule_${rule.replaceAll('-', '_')}_title`), place, isoTime(at)])}`;
  });
  const faults = report.diagnostics.map(
    ({ part, code: fault, detail }) => `- ${code(part)} ${code(fault)} ${code(detail)}`,
  );
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${t(title)}`, [...new Set(lines)].join('\n')];
  return [
    `# ${say(verdict)}`,
    say(coverageCounts(report.coverage)),
    ...report.findings.toSorted(inOrder).map((finding) => issueText(finding, report, playbooks, t, null, 2)),
    ...list('export_fixed', fixed),
    ...list('export_not_seen', missed),
    ...list('export_undecided', open),
    ...list('export_diagnostics', faults),
  ].join('\n\n');
}

function footer({ t, tool, time }: ExportContext): string {
  return t('export_made_with', [`${TOOL} ${tool.version}`, isoTime(time.from), isoTime(time.to)]);
}
