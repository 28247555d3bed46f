import { SEVERITIES } from '../../utils/export/order';
import { wrap } from '../../utils/lib/wrap';
import type { InvestigatedToken, Investigation, NotKnown } from '../../utils/model/investigation';
import type { Severity } from '../../utils/model/report';
import type { Anomaly } from '../../utils/model/traffic';
import { SEVERITY_COLOURS } from './pretty';
import { renderLogFiles } from './pretty-log-files';
import { many, renderToken, when } from './pretty-log-token';
import { type Paint, printable } from './terminal';
import { counted, t } from './texts';
import { VERSION } from './version';

const TOKENS_SHOWN = 10;
const OF_ONE_RULE = 5;
/** Worth a look where something graver happened; by themselves they are daily. All are in the JSON report. */
const COUNTED: readonly Severity[] = ['low', 'info'];
const BAR = 40;
const HOUR = 60;
const DAY = 1_440;

/** The investigation as people read it: anomalies first, then tokens, time, what was read and what is not known. */
export function renderInvestigation(given: Investigation, paint: Paint, milliseconds: number): string {
  const found = printable(given);
  const lines = [
    paint('bold', verdict(found)),
    paint('dim', summary(found)),
    ...SEVERITIES.flatMap((severity) => renderAnomalies(found, severity, paint)),
    ...renderTokens(found.tokens, paint),
    ...renderTimeline(found.timeline, paint),
    ...heading('cli_log_files', paint),
    ...renderLogFiles(found.files, paint),
    ...renderNotKnown(found, paint),
    '',
    paint('dim', t('cli_made_from_files', [VERSION, String(Math.round(milliseconds / 1000))])),
  ];
  return `${lines.join('\n')}\n`;
}

const heading = (key: string, paint: Paint): readonly string[] => ['', paint('bold', t(key))];

export function verdict({ anomalies, uses }: Investigation): string {
  if (uses === 0) return t('cli_log_verdict_blind');
  if (anomalies.length === 0) return t('cli_log_verdict_none');
  const parts = SEVERITIES.map(
    (severity) => [severity, anomalies.filter((one) => one.severity === severity).length] as const,
  );
  const told = parts
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${t(`cli_severity_${severity}`)}`);
  return counted('cli_log_verdict', anomalies.length, [told.join(', ')]);
}

/** `1,204 uses of 12 tokens in 3 files, 2025-10-01 00:00:00 to 2025-10-31 23:59:59 UTC.` */
export function summary({ uses, tokens, files, period }: Investigation): string {
  const parts = [
    many('cli_log_uses', uses),
    many('cli_log_of_tokens', tokens.length),
    many('cli_log_in_files', files.length),
  ];
  const time = period === null ? '' : `, ${t('cli_log_from_to', [when(period.from), when(period.to)])}`;
  return `${parts.join(' ')}${time}.`;
}

function renderAnomalies({ anomalies, tokens }: Investigation, severity: Severity, paint: Paint): readonly string[] {
  const own = anomalies.filter((one) => one.severity === severity);
  if (own.length === 0) return [];
  const lines = ['', paint(SEVERITY_COLOURS[severity], t(`cli_severity_${severity}`).toUpperCase())];
  for (const rule of new Set(own.map((one) => one.rule))) {
    const alike = own.filter((one) => one.rule === rule);
    if (COUNTED.includes(severity)) {
      lines.push(`  ${rule} ${paint('dim', t('cli_log_times', [number(alike.length)]))}`);
      continue;
    }
    lines.push(
      `  ${paint('bold', rule)}`,
      ...alike.slice(0, OF_ONE_RULE).flatMap((one) => renderAnomaly(one, tokens, paint)),
    );
    if (alike.length > OF_ONE_RULE) lines.push(`    ${counted('cli_more', alike.length - OF_ONE_RULE)}`);
  }
  return lines;
}

function renderAnomaly(
  { what, token, from, to }: Anomaly,
  tokens: readonly InvestigatedToken[],
  paint: Paint,
): readonly string[] {
  const preview = tokens.find((one) => one.token === token)?.preview;
  const time = from === to ? when(from) : t('cli_log_from_to', [when(from), when(to)]);
  return [
    ...wrap(t(what.key, what.values), '    '),
    paint('dim', `      ${[token, preview, time].filter(Boolean).join('  ')}`),
  ];
}

function renderTokens(tokens: readonly InvestigatedToken[], paint: Paint): readonly string[] {
  if (tokens.length === 0) return [];
  const lines = heading('cli_log_tokens', paint).concat(
    tokens.slice(0, TOKENS_SHOWN).flatMap((one) => renderToken(one, paint)),
  );
  const more = tokens.length - TOKENS_SHOWN;
  return more > 0 ? [...lines, `  ${many('cli_log_more_tokens', more)}`] : lines.slice(0, -1);
}

function renderTimeline({ width, buckets }: Investigation['timeline'], paint: Paint): readonly string[] {
  if (buckets.length < 2) return [];
  const most = Math.max(...buckets.map(({ uses }) => uses));
  const minutes = Math.round(width / 60_000);
  const span =
    minutes < HOUR
      ? counted('cli_log_minutes', minutes)
      : minutes < DAY
        ? counted('cli_log_hours', minutes / HOUR)
        : counted('cli_log_days', minutes / DAY);
  const rows = buckets.map(({ from, uses, denied, failed }, index) => {
    const bar = '█'.repeat(Math.max(1, Math.round((uses / most) * BAR)));
    const bad = [
      ...(denied > 0 ? [t('cli_log_denied', [number(denied)])] : []),
      ...(failed > 0 ? [t('cli_log_failed', [number(failed)])] : []),
    ];
    // Nothing happened in between: the gap is shown as one.
    const before = buckets[index - 1];
    const gap = before !== undefined && from - before.from > width ? [paint('dim', '  ⋮')] : [];
    const note = bad.length > 0 ? paint('yellow', ` ${bad.join(', ')}`) : '';
    return [...gap, `  ${stamp(from, width)} ${bar} ${number(uses)}${note}`];
  });
  return [...heading('cli_log_timeline', paint), paint('dim', `  ${t('cli_log_bucket', [span])}`), ...rows.flat()];
}

const stamp = (time: number, width: number): string =>
  width >= DAY * 60_000 ? when(time).slice(0, 10) : when(time).slice(0, 16);

const number = (count: number): string => count.toLocaleString('en');

function renderNotKnown({ notKnown, notJudged }: Investigation, paint: Paint): readonly string[] {
  const lines = [
    ...notKnown.map(sentence),
    ...notJudged.map(({ rule, reason, tokens }) =>
      counted('cli_log_not_judged', tokens, [rule, t(reason.key, reason.values)]),
    ),
  ];
  return lines.length === 0
    ? []
    : [...heading('cli_log_not_known', paint), ...lines.flatMap((line) => wrap(line, '  '))];
}

const sentence = ({ what, count, of }: NotKnown): string =>
  many(`cli_log_unknown_${what.replaceAll('-', '_')}`, count, [of]);
