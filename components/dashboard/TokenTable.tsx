import { useState } from 'preact/hooks';
import type { TokenRow } from '../../utils/export/token-rows';
import { typeName } from '../../utils/export/type-name';
import type { Translate } from '../../utils/model/text';
import { surfaceName } from '../findings/names';
import { formatNumber, plural } from '../ui/format';
import { PageText } from '../ui/PageText';
import { hostOf } from '../ui/page-text';
import { SeverityTag } from '../ui/Severity';
import { Ago } from './Ago';
import { roleName, shortName } from './names';
import { hashOf } from './route';
import { COLUMNS, type Column, isUpFirst, orderedRows, WORST_FIRST } from './token-order';

const PAGE = 100;
const MOST_NAMED = 2;

interface TokenTableProps {
  readonly t: Translate;
  readonly now: number;
  readonly rows: readonly TokenRow[];
  readonly withSite: boolean;
}

/** Tokens in an order that the heads of the columns choose. Long tables are drawn by the hundred. */
export function TokenTable({ t, now, rows, withSite }: TokenTableProps) {
  const [order, setOrder] = useState(WORST_FIRST);
  const [most, setMost] = useState(PAGE);
  const columns = COLUMNS.filter((column) => withSite || column !== 'site');
  const press = (column: Column) =>
    setOrder({ column, isDown: column === order.column ? !order.isDown : !isUpFirst(column) });
  return (
    <>
      <table class="wide-table tokens-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={column !== order.column ? undefined : order.isDown ? 'descending' : 'ascending'}
                class={`col-${column}`}
              >
                <button type="button" class="sort" onClick={() => press(column)}>
                  {t(`dashboard_column_${column}`)}
                  <span aria-hidden="true" class="sort-sign">
                    {column !== order.column ? '' : order.isDown ? '↓' : '↑'}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {orderedRows(rows, order, t)
            .slice(0, most)
            .map((row) => (
              <Row key={`${row.token.site} ${row.token.fingerprint}`} t={t} now={now} row={row} withSite={withSite} />
            ))}
        </tbody>
      </table>
      {rows.length > most && (
        <button type="button" class="button more" onClick={() => setMost(most + PAGE)}>
          {plural(t, 'popup_show_more', Math.min(PAGE, rows.length - most))}
        </button>
      )}
    </>
  );
}

interface RowProps {
  readonly t: Translate;
  readonly now: number;
  readonly row: TokenRow;
  readonly withSite: boolean;
}

function Row({ t, now, row: { token, uses, lastUsed, destinations, lying, worst, findings }, withSite }: RowProps) {
  const { fingerprint, site, type, preview, role, firstSeen } = token;
  const places = [...new Set(lying.map(({ surface }) => surfaceName(t, surface)))];
  return (
    <tr class={worst ?? ''}>
      <th scope="row" class="col-token">
        <a href={hashOf({ view: 'tokens', token: fingerprint, site })} class="token-link">
          {typeName(t, type)}
        </a>
        <span class="token-names">
          <PageText text={preview} code />
          <code class="quiet" title={fingerprint}>
            {shortName(fingerprint)}
          </code>
          <span class="quiet">{roleName(t, role)}</span>
        </span>
      </th>
      {withSite && (
        <td class="col-site" data-head={t('dashboard_column_site')}>
          <PageText text={site} />
        </td>
      )}
      <td class="col-first" data-head={t('dashboard_column_first')}>
        <Ago t={t} now={now} at={firstSeen} />
      </td>
      <td class="col-last" data-head={t('dashboard_column_last')}>
        {lastUsed === null ? <span class="quiet">{t('dashboard_never')}</span> : <Ago t={t} now={now} at={lastUsed} />}
      </td>
      <td class="col-uses" data-head={t('dashboard_column_uses')}>
        {formatNumber(t, uses)}
      </td>
      <td class="col-sent" data-head={t('dashboard_column_sent')}>
        <Names t={t} names={destinations.map(hostOf)} code />
      </td>
      <td class="col-lies" data-head={t('dashboard_column_lies')}>
        <Names t={t} names={places} />
      </td>
      <td class="col-worst" data-head={t('dashboard_column_worst')}>
        {worst === null ? (
          <span class="quiet">{t('dashboard_none')}</span>
        ) : (
          <>
            <SeverityTag t={t} severity={worst} />
            {findings.length > 1 && <span class="quiet"> {plural(t, 'dashboard_findings', findings.length)}</span>}
          </>
        )}
      </td>
    </tr>
  );
}

/** The first names, and how many more there are. */
function Names({
  t,
  names,
  code = false,
}: {
  readonly t: Translate;
  readonly names: readonly string[];
  readonly code?: boolean;
}) {
  if (names.length === 0) return <span class="quiet">{t('dashboard_none')}</span>;
  return (
    <>
      {names.slice(0, MOST_NAMED).map((name) => (
        <span key={name} class="name">
          {code ? <PageText text={name} code /> : name}
        </span>
      ))}
      {names.length > MOST_NAMED && (
        <span class="quiet" title={names.slice(MOST_NAMED).join('\n')}>
          {plural(t, 'dashboard_more', names.length - MOST_NAMED)}
        </span>
      )}
    </>
  );
}
