import { useEffect, useState } from 'preact/hooks';
import { formatName } from '../../utils/export/format-name';
import { formatNumber, plural, say } from '../ui/format';
import { PageText } from '../ui/PageText';
import { Ago } from './Ago';
import type { ViewProps } from './state';

const SHOWN = 20;
const COLUMNS = ['file', 'tokens', 'rows', 'kept', 'forget'] as const;

/** The files in the record, with the way to forget each. */
export function KeptFiles({ t, now, state, actions }: ViewProps) {
  const { list, isBusy, said, hasFailed } = state.kept;
  const [isWhole, setWhole] = useState(false);
  useEffect(actions.readKept, [actions]);
  const files = (list ?? []).toSorted((a, b) => b.keptAt - a.keptAt || (a.name < b.name ? -1 : 1));
  const shown = isWhole ? files : files.slice(0, SHOWN);
  return (
    <section aria-labelledby="kept">
      {said !== null && (
        <p role={hasFailed ? 'alert' : 'status'} class={hasFailed ? 'dashboard-problem' : 'case-said'}>
          {say(t, said)}
        </p>
      )}
      <h2 id="kept">{t('import_kept_title')}</h2>
      {files.length === 0 ? (
        <p class="quiet">{t(list === null ? 'dashboard_reading' : 'import_kept_none')}</p>
      ) : (
        <table class="wide-table">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" class={column === 'tokens' || column === 'rows' ? 'col-uses' : undefined}>
                  {t(`import_column_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((file) => (
              <tr key={file.site}>
                <th scope="row">
                  <PageText text={file.name} /> <span class="quiet">{formatName(t, file.format)}</span>
                  <span class="name quiet" title={file.sha256}>
                    {t('import_sha256', [file.sha256.slice(0, 12)])}
                    {file.partsKept < file.parts && ` · ${t('import_kept_in_part')}`}
                  </span>
                </th>
                <td class="col-uses" data-head={t('import_column_tokens')}>
                  {formatNumber(t, file.tokens)}
                  {file.moreTokens > 0 && (
                    <span class="name quiet">{plural(t, 'import_more_tokens', file.moreTokens)}</span>
                  )}
                </td>
                <td class="col-uses" data-head={t('import_column_rows')}>
                  {formatNumber(t, file.rows)}
                  {file.broken > 0 && <span class="name quiet">{plural(t, 'import_broken', file.broken)}</span>}
                </td>
                <td data-head={t('import_column_kept')}>
                  <Ago t={t} now={now} at={file.keptAt} />
                </td>
                <td>
                  <button
                    type="button"
                    class="button small forget"
                    disabled={isBusy}
                    onClick={() => actions.forgetFile(file.site)}
                  >
                    {t('import_forget')}
                    <span class="sr-only">: {file.name}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < files.length && (
        <button type="button" class="button small" onClick={() => setWhole(true)}>
          {plural(t, 'where_more', files.length - shown.length)}
        </button>
      )}
    </section>
  );
}
