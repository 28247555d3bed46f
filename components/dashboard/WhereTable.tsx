import { useState } from 'preact/hooks';
import { formatName } from '../../utils/export/format-name';
import { WHERE_GROUPS, type WhereRow } from '../../utils/export/where-rows';
import type { Translate } from '../../utils/model/text';
import { CopyButton } from '../ui/CopyButton';
import { formatNumber, plural } from '../ui/format';
import { PageText } from '../ui/PageText';
import { hostOf } from '../ui/page-text';
import { Ago } from './Ago';
import { hashOf } from './route';
import { placeName, whereText } from './where-text';

/** Rows of one group before a person asks for the rest, and places of one row. */
const SHOWN = 50;
const PLACES = 3;
const COLUMNS = ['where', 'places', 'often', 'first', 'seen'] as const;

interface WhereTableProps {
  readonly t: Translate;
  readonly now: number;
  readonly rows: readonly WhereRow[];
  readonly fingerprint: string;
  /** The site that is shown already; null for none. */
  readonly site: string | null;
  readonly copy: (text: string) => Promise<boolean>;
  readonly save: () => void;
}

/** Everywhere a token was seen, in one list: live at every site, in requests, in the files that were kept or read. */
export function WhereTable({ t, now, rows, fingerprint, site, copy, save }: WhereTableProps) {
  if (rows.length === 0) return <p>{t('dashboard_where_unknown')}</p>;
  const isHereAlone = rows.every((row) => row.site !== null && row.site === site);
  return (
    <>
      <p class="where-head">
        {t(isHereAlone ? 'dashboard_where_here' : 'where_about')}{' '}
        <CopyButton label={t('where_copy')} copy={() => copy(whereText(t, fingerprint, rows))} />{' '}
        <button type="button" class="button small" onClick={save}>
          {t('popup_export_json')}
        </button>
      </p>
      <table class="wide-table where-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" class={column === 'often' ? 'col-uses' : undefined}>
                {t(`dashboard_column_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {WHERE_GROUPS.map((group) => {
          const own = rows.filter((row) => row.group === group);
          return own.length > 0 && <Group key={group} {...{ t, now, site, fingerprint }} rows={own} name={group} />;
        })}
      </table>
    </>
  );
}

type GroupProps = Omit<WhereTableProps, 'copy' | 'save'> & { readonly name: string };

function Group({ t, rows, name, ...rest }: GroupProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, SHOWN);
  return (
    <tbody>
      <tr class="where-group">
        <th scope="rowgroup" colSpan={COLUMNS.length}>
          {t(`where_group_${name}`)} <span class="quiet">{formatNumber(t, rows.length)}</span>
        </th>
      </tr>
      {shown.map((row) => (
        <Row
          key={[row.site, row.file?.sha256, row.origin, row.surface, row.inHead].join(' ')}
          t={t}
          row={row}
          {...rest}
        />
      ))}
      {shown.length < rows.length && (
        <tr>
          <td colSpan={COLUMNS.length}>
            <button type="button" class="button small" onClick={() => setWhole(true)}>
              {plural(t, 'where_more', rows.length - shown.length)}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface RowProps extends Pick<WhereTableProps, 't' | 'now' | 'site' | 'fingerprint'> {
  readonly row: WhereRow;
}

function Row({ t, now, site, fingerprint, row }: RowProps) {
  const { file, places, morePlaces } = row;
  return (
    <tr>
      <th scope="row">
        {file === null ? (
          <Live t={t} site={site} fingerprint={fingerprint} row={row} />
        ) : (
          <>
            <PageText text={file.name} /> <span class="quiet">{formatName(t, file.format)}</span>{' '}
            {file.keptAt === null && <span class="quiet">{t('where_not_kept')}</span>}
          </>
        )}
      </th>
      <td data-head={t('dashboard_column_places')}>
        {placeName(t, row)} {row.inHead !== null && t(row.inHead ? 'where_in_head' : 'where_not_in_head')}
        {row.isGone && <span class="quiet">{t('dashboard_removed')}</span>}
        {places.slice(0, PLACES).map((text) => (
          <span key={text} class="name">
            <PageText text={text} code />
          </span>
        ))}
        {places.length > PLACES && (
          <details class="where-places">
            <summary>{plural(t, 'where_more_places', places.length - PLACES + morePlaces)}</summary>
            {places.slice(PLACES).map((text) => (
              <span key={text} class="name">
                <PageText text={text} code />
              </span>
            ))}
            {morePlaces > 0 && <span class="quiet">{plural(t, 'where_untold', morePlaces)}</span>}
          </details>
        )}
        {places.length <= PLACES && morePlaces > 0 && (
          <span class="name quiet">{plural(t, 'where_untold', morePlaces)}</span>
        )}
      </td>
      <td class="col-uses" data-head={t('dashboard_column_often')}>
        {formatNumber(t, row.count)}
      </td>
      <td data-head={t('dashboard_column_first')}>
        <Ago t={t} now={now} at={row.from} />
      </td>
      <td data-head={t('dashboard_column_seen')}>
        <Ago t={t} now={now} at={row.to} />
      </td>
    </tr>
  );
}

/** Where it was live: the page of the token at another site can be opened. */
function Live({ t, site, fingerprint, row }: Pick<RowProps, 't' | 'site' | 'fingerprint' | 'row'>) {
  const own = row.site ?? '';
  const origin = hostOf(row.origin);
  return (
    <>
      {own === site ? (
        <>
          <PageText text={own} /> <span class="quiet">{t('dashboard_this_site')}</span>
        </>
      ) : (
        <a href={hashOf({ view: 'tokens', token: fingerprint, site: own })}>
          <PageText text={own} />
        </a>
      )}
      {origin !== own && origin !== '' && (
        <span class="name">
          <PageText text={row.surface === 'request' ? `→ ${origin}` : origin} code />
        </span>
      )}
    </>
  );
}
