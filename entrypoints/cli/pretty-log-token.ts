import { patternText } from '../../utils/export/pattern-text';
import { TIED, wrap } from '../../utils/lib/wrap';
import type { InvestigatedToken, Tallied, Tallies } from '../../utils/model/investigation';
import type { Paint } from './terminal';
import { counted, t } from './texts';
import { typeName } from './wording';

const SHOWN = 4;
const LABEL = 10;
const KINDS: readonly Tallied[] = ['destinations', 'endpoints', 'clients', 'agents', 'contexts', 'principals'];

/** As `counted`, with the number grouped by thousands. */
export const many = (key: string, count: number, values: readonly string[] = []): string =>
  counted(key, count, values).replace(String(count), count.toLocaleString('en'));

/** `2025-10-01 08:00:00`, in UTC. What is no date is shown as the number it is. */
export function when(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? String(time) : date.toISOString().slice(0, 19).replace('T', ' ');
}

/** Name, times and counts of a token, then what it was used for and from where, the most used first. */
export function renderToken(token: InvestigatedToken, paint: Paint): readonly string[] {
  const { type, preview, knownBy, aliases } = token;
  const kind = type === null ? t(`cli_log_known_${knownBy}`) : `${typeName(type)} ${preview ?? ''}`.trim();
  const also = aliases.map((alias) => paint('dim', `    ${t('cli_log_also', [alias])}`));
  return [
    `  ${paint('bold', token.token)}  ${kind}`,
    ...also,
    `    ${facts(token)}`,
    ...wrap(usual(token), '    '),
    ...KINDS.flatMap((one) => renderTallies(t(`cli_log_${one}`), token[one], paint)),
    '',
  ];
}

/** `usually Mon–Fri, 08:00–18:00 UTC; 20 active days, 64 uses on a usual one, most 399 on 2026-10-28`. */
function usual({ pattern }: InvestigatedToken): string {
  const { activeDays, usualDay, busiestDay } = pattern;
  const hours = patternText(pattern, t);
  return [
    ...(hours === null ? [] : [t('cli_log_usually', [hours])]),
    [
      t('pattern_days', [activeDays.toLocaleString('en'), usualDay.toLocaleString('en')]),
      t('pattern_busiest', [busiestDay.uses.toLocaleString('en'), when(busiestDay.at).slice(0, 10)]),
    ].join(', '),
  ].join('; ');
}

function facts({ from, to, uses, denied, failed, writes }: InvestigatedToken): string {
  const counts: readonly (readonly [string, number])[] = [
    ['cli_log_denied', denied],
    ['cli_log_failed', failed],
    ['cli_log_wrote', writes],
  ];
  const parts = counts.filter(([, count]) => count > 0).map(([key, count]) => t(key, [count.toLocaleString('en')]));
  return [t('cli_log_first_last', [when(from), when(to)]), many('cli_log_uses', uses), ...parts].join(', ');
}

/** Nothing where no log told it. */
function renderTallies(label: string, { values, moreUses }: Tallies, paint: Paint): readonly string[] {
  if (values.length === 0) return [];
  const shown = values
    .slice(0, SHOWN)
    .map(({ value, uses }) => `${value} (${uses.toLocaleString('en')}×)`.replaceAll(' ', TIED));
  const more = values.length - shown.length;
  if (more > 0 || moreUses > 0)
    shown.push(t('cli_log_and_more', [`${more.toLocaleString('en')}${moreUses > 0 ? '+' : ''}`]).replaceAll(' ', TIED));
  const indent = ' '.repeat(LABEL + 6);
  return wrap(shown.join(', '), indent).map((line, index) =>
    index === 0 ? `    ${paint('dim', label.padEnd(LABEL + 2))}${line.slice(indent.length)}` : line,
  );
}
