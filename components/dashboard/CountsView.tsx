import { useMemo } from 'preact/hooks';
import { typeName } from '../../utils/export/type-name';
import { type CountedPart, countsOf } from '../../utils/export/use-counts';
import type { HourOfUse } from '../../utils/model/ledger';
import type { Report } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { formatNumber, localeOf, plural } from '../ui/format';
import { PageText } from '../ui/PageText';
import { CountsChart } from './CountsChart';
import { hashOf } from './route';
import type { Span } from './timeline-scale';

interface CountsViewProps {
  readonly t: Translate;
  readonly report: Report;
  readonly hours: readonly HourOfUse[];
  readonly span: Span;
}

const KINDS = ['uses', 'denied', 'failed'] as const;

/** How often the tokens of a site were sent: counts outlive the single requests. */
export function CountsView({ t, report, hours, span }: CountsViewProps) {
  const { step, parts, tokens } = useMemo(() => countsOf(hours, span.from, span.to), [hours, span]);
  const format = new Intl.DateTimeFormat(localeOf(t), {
    ...{ timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' },
    ...(step === 'hour' && { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  });
  const hourFormat = new Intl.DateTimeFormat(localeOf(t), {
    ...{ timeZone: 'UTC', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  const number = (count: number) => formatNumber(t, count);
  const said = (part: CountedPart) =>
    t('counts_part', [format.format(part.from), ...KINDS.map((kind) => number(part[kind]))]);
  const busy = parts.filter(({ uses }) => uses > 0);
  if (busy.length === 0) return <p class="view-none">{t('counts_none')}</p>;
  const sum = busy.reduce((all, { uses }) => all + uses, 0);
  const known = new Map(report.tokens.map((token) => [token.fingerprint, token]));
  const counts = (row: Pick<CountedPart, 'uses' | 'denied' | 'failed'>) =>
    KINDS.map((kind) => (
      <td key={kind} class="number" data-head={t(`counts_${kind}`)}>
        {number(row[kind])}
      </td>
    ));
  const heads = KINDS.map((kind) => (
    <th key={kind} scope="col" class="number">
      {t(`counts_${kind}`)}
    </th>
  ));
  return (
    <>
      <p class="quiet counts-said">
        {plural(t, 'counts_sum', sum)} {t(`counts_by_${step}`)}
      </p>
      <CountsChart t={t} name={`${plural(t, 'counts_sum', sum)} ${t(`counts_by_${step}`)}`} parts={parts} said={said} />
      <ul class="legend">
        {(['well', 'failed', 'denied'] as const).map((kind) => (
          <li key={kind}>
            <span class={`counts-key counts-${kind}`} /> {t(`counts_${kind}`)}
          </li>
        ))}
      </ul>
      <h2>{t('counts_of_tokens')}</h2>
      <table class="wide-table counts-table">
        <thead>
          <tr>
            <th scope="col">{t('dashboard_column_token')}</th>
            {heads}
            <th scope="col">{t('counts_busiest')}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((row) => {
            const token = known.get(row.fingerprint);
            return (
              <tr key={row.fingerprint}>
                <td data-head={t('dashboard_column_token')}>
                  <a href={hashOf({ view: 'tokens', token: row.fingerprint, site: report.site })}>
                    {token ? typeName(t, token.type) : row.fingerprint}
                  </a>{' '}
                  {token && <PageText text={token.preview} code />}
                </td>
                {counts(row)}
                <td data-head={t('counts_busiest')}>
                  {t('counts_busiest_hour', [hourFormat.format(row.busiest), number(row.most)])}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <h2>{t(`counts_table_${step}`)}</h2>
      <table class="wide-table counts-table">
        <thead>
          <tr>
            <th scope="col">{t('dashboard_column_time')}</th>
            {heads}
          </tr>
        </thead>
        <tbody>
          {busy.toReversed().map((part) => (
            <tr key={part.from}>
              <td data-head={t('dashboard_column_time')}>{format.format(part.from)}</td>
              {counts(part)}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
