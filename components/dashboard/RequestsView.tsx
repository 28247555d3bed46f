import { useMemo, useState } from 'preact/hooks';
import type { Report } from '../../utils/model/report';
import { formatNumber, plural } from '../ui/format';
import { isolated } from '../ui/page-text';
import { useNarrow } from '../ui/use-narrow';
import { VirtualRows } from '../ui/VirtualRows';
import { RequestCells, RequestHeads } from './RequestCells';
import { RequestFilters } from './RequestFilters';
import { EVERYTHING, matchingRequests } from './request-filter';
import { hashOf } from './route';
import { SiteChoice } from './SiteChoice';
import type { ViewProps } from './state';
import { momentsOf } from './times';

const ROW_HEIGHT = 32;
const NARROW_ROW_HEIGHT = 74;

/** Every single request of a site that carried a token, the newest first. */
export function RequestsView({ t, state, actions }: ViewProps) {
  const { route, sites, reports, log } = state;
  const [filter, setFilter] = useState(EVERYTHING);
  const isNarrow = useNarrow();
  const requests = log?.requests ?? [];
  const shown = useMemo(() => matchingRequests(requests, filter), [requests, filter]);
  const moments = useMemo(() => momentsOf(t), [t]);
  if (route.site === null) return <SiteChoice t={t} view="requests" sites={sites ?? []} />;
  const report = reports[0];
  const isReading = log === null || !report;
  return (
    <div class="requests">
      <div class="view-head">
        <h1>{t('dashboard_requests_of', [isolated(route.site)])}</h1>
        <p class="quiet" role="status">
          {isReading ? t('dashboard_reading') : figures(report, t)}
        </p>
      </div>
      {report && <RequestFilters t={t} report={report} filter={filter} onFilter={setFilter} />}
      {!isReading && shown.length > 0 && (
        <VirtualRows
          name={t('dashboard_requests_of', [route.site])}
          rows={shown}
          rowHeight={isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT}
          keyOf={({ seq }) => seq}
          head={<RequestHeads t={t} />}
          onOpen={({ fingerprint, site }) => actions.go({ view: 'tokens', token: fingerprint, site })}
          onNearEnd={actions.more}
        >
          {(request) => <RequestCells t={t} request={request} moments={moments} href={hashOf(tokenOf(request))} />}
        </VirtualRows>
      )}
      {!isReading && (
        <p class="requests-end quiet">
          {log.next !== null
            ? t('dashboard_requests_more', [formatNumber(t, shown.length), formatNumber(t, requests.length)])
            : plural(t, shown.length === 0 ? 'dashboard_requests_none' : 'dashboard_requests_all', shown.length)}
          {log.next !== null && (
            <button type="button" class="button small" onClick={actions.more}>
              {t('dashboard_requests_read')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

const tokenOf = ({ fingerprint, site }: { readonly fingerprint: string; readonly site: string }) => ({
  view: 'tokens',
  token: fingerprint,
  site,
});

/** Requests without a token are counted and nothing else of them is kept. */
function figures({ requestsWatched, uses }: Report, t: ViewProps['t']): string {
  const sent = uses.reduce((sum, { count }) => sum + count, 0);
  return `${plural(t, 'popup_requests', requestsWatched)} · ${plural(t, 'dashboard_sent_times', sent)}`;
}
