import { useMemo, useState } from 'preact/hooks';
import { tokenRows } from '../../utils/export/token-rows';
import { plural } from '../ui/format';
import { isolated } from '../ui/page-text';
import type { ViewProps } from './state';
import { TokenPage } from './TokenPage';
import { TokenTable } from './TokenTable';
import { matchingRows } from './token-order';

/** All tokens of one site or of all; or the page of one. */
export function TokensView(props: ViewProps) {
  const { t, now, state } = props;
  const { route, sites, reports } = state;
  const [text, setText] = useState('');
  const rows = useMemo(() => tokenRows(reports), [reports]);
  const shown = useMemo(() => matchingRows(rows, text, t), [rows, text]);
  if (route.token !== null) return <TokenPage {...props} fingerprint={route.token} />;
  const isReading = sites === null || (route.site === null ? reports.length < sites.length : reports.length === 0);
  return (
    <>
      <div class="view-head">
        <h1>{route.site === null ? t('dashboard_tokens_all') : t('dashboard_tokens_of', [isolated(route.site)])}</h1>
        <p class="quiet" role="status">
          {isReading
            ? t('dashboard_reading')
            : text === ''
              ? plural(t, 'popup_tokens', rows.length)
              : t('dashboard_shown_of', [String(shown.length), String(rows.length)])}
        </p>
        {rows.length > 0 && (
          <input
            type="search"
            class="field view-filter"
            aria-label={t('dashboard_filter_tokens')}
            placeholder={t('dashboard_filter_tokens')}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </div>
      {shown.length > 0 && <TokenTable t={t} now={now} rows={shown} withSite={route.site === null} />}
      {rows.length > 0 && shown.length === 0 && <p class="view-none">{t('dashboard_no_match')}</p>}
      {rows.length === 0 && !isReading && (
        <div class="view-none">
          <p>{t('dashboard_no_tokens')}</p>
          <p class="quiet">{t('dashboard_no_tokens_body')}</p>
        </div>
      )}
    </>
  );
}
