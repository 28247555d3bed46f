import type { Whereabouts } from '../../utils/model/ledger';
import type { Translate } from '../../utils/model/text';
import { surfaceName } from '../findings/names';
import { formatNumber, listOf } from '../ui/format';
import { PageText } from '../ui/PageText';
import { hostOf } from '../ui/page-text';
import { Ago } from './Ago';
import { hashOf } from './route';

interface WhereTableProps {
  readonly t: Translate;
  readonly now: number;
  readonly where: Whereabouts;
  /** The site that is shown already; null for none. */
  readonly site: string | null;
}

/** Everywhere a token was seen, over all sites: one line for each site. */
export function WhereTable({ t, now, where: { tokens, sightings, uses }, site }: WhereTableProps) {
  if (tokens.length === 0) return <p>{t('dashboard_where_unknown')}</p>;
  if (tokens.every((token) => token.site === site)) return <p class="quiet">{t('dashboard_where_here')}</p>;
  return (
    <table class="wide-table where-table">
      <thead>
        <tr>
          {['site', 'places', 'sent', 'uses', 'first', 'seen'].map((column) => (
            <th key={column} scope="col" class={`col-${column}`}>
              {t(`dashboard_column_${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => {
          const places = sightings.filter((one) => one.site === token.site);
          const sent = uses.filter((one) => one.site === token.site);
          const surfaces = [...new Set(places.map(({ surface }) => surfaceName(t, surface)))];
          const destinations = [...new Set(sent.map(({ destination }) => hostOf(destination)))];
          return (
            <tr key={token.site}>
              <th scope="row">
                {token.site === site ? (
                  <>
                    <PageText text={token.site} /> <span class="quiet">{t('dashboard_this_site')}</span>
                  </>
                ) : (
                  <a href={hashOf({ view: 'tokens', token: token.fingerprint, site: token.site })}>
                    <PageText text={token.site} />
                  </a>
                )}
              </th>
              <td data-head={t('dashboard_column_places')}>{listOf(t, surfaces) || t('dashboard_none')}</td>
              <td data-head={t('dashboard_column_sent')}>
                {destinations.length === 0 && <span class="quiet">{t('dashboard_none')}</span>}
                {destinations.map((host) => (
                  <span key={host} class="name">
                    <PageText text={host} code />
                  </span>
                ))}
              </td>
              <td class="col-uses" data-head={t('dashboard_column_uses')}>
                {formatNumber(
                  t,
                  sent.reduce((sum, { count }) => sum + count, 0),
                )}
              </td>
              <td data-head={t('dashboard_column_first')}>
                <Ago t={t} now={now} at={token.firstSeen} />
              </td>
              <td data-head={t('dashboard_column_seen')}>
                <Ago t={t} now={now} at={token.lastSeen} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
