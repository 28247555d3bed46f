import type { Use } from '../../utils/model/ledger';
import type { Translate } from '../../utils/model/text';
import { formatNumber, plural } from '../ui/format';
import { PageText } from '../ui/PageText';
import { hostOf, isolated } from '../ui/page-text';
import { Ago } from './Ago';
import { Status } from './Status';

interface UsesTableProps {
  readonly t: Translate;
  readonly now: number;
  readonly uses: readonly Use[];
}

/** Over which protocol, how fast, and which line asked: as far as it is known. */
function UseDetail({
  t,
  use: { protocols = [], latency, callers = [] },
}: {
  readonly t: Translate;
  readonly use: Use;
}) {
  const [caller] = callers;
  const told = [
    ...protocols.slice(0, 1),
    ...(latency
      ? [
          plural(t, 'dashboard_use_latency', latency.answers, [
            formatNumber(t, Math.round(latency.sum / latency.answers)),
            formatNumber(t, Math.round(latency.most)),
          ]),
        ]
      : []),
    ...(caller ? [t('dashboard_use_caller', [isolated(`${caller.url}:${caller.line}`)])] : []),
  ];
  return told.length === 0 ? null : <span class="use-detail">{told.join(' · ')}</span>;
}

/** Requests of one shape each, with how often they were made; the last first. */
export function UsesTable({ t, now, uses }: UsesTableProps) {
  if (uses.length === 0) return <p class="quiet">{t('dashboard_sent_nowhere')}</p>;
  return (
    <table class="wide-table">
      <thead>
        <tr>
          {['request', 'channel', 'status', 'uses', 'first', 'last', 'witness'].map((column) => (
            <th key={column} scope="col" class={`col-${column}`}>
              {t(`dashboard_column_${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {uses
          .toSorted((a, b) => b.lastSeen - a.lastSeen)
          .map((use) => (
            <tr
              key={[
                use.method,
                use.destination,
                use.template,
                use.channel,
                use.name,
                use.frame,
                use.initiator,
                use.witness,
              ].join(' ')}
            >
              <th scope="row">
                <PageText text={`${use.method} ${hostOf(use.destination)}${use.template}`} code />
                <UseDetail t={t} use={use} />
              </th>
              <td data-head={t('dashboard_column_channel')}>
                {t(`dashboard_channel_${use.channel}`)} <PageText text={use.name} code />
              </td>
              <td data-head={t('dashboard_column_status')}>
                <Status t={t} status={use.status} />
              </td>
              <td class="col-uses" data-head={t('dashboard_column_uses')}>
                {formatNumber(t, use.count)}
              </td>
              <td data-head={t('dashboard_column_first')}>
                <Ago t={t} now={now} at={use.firstSeen} />
              </td>
              <td data-head={t('dashboard_column_last')}>
                <Ago t={t} now={now} at={use.lastSeen} />
              </td>
              <td data-head={t('dashboard_column_witness')}>{t(`dashboard_witness_${use.witness}`)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
