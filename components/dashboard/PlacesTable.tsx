import type { Sighting } from '../../utils/model/ledger';
import type { Translate } from '../../utils/model/text';
import { surfaceName } from '../findings/names';
import { PageText } from '../ui/PageText';
import { hostOf } from '../ui/page-text';
import { Ago } from './Ago';

interface PlacesTableProps {
  readonly t: Translate;
  readonly now: number;
  readonly sightings: readonly Sighting[];
}

const rank = ({ removedAt }: Sighting) => Number(removedAt !== null);

/** Where a token was seen: where it lies now comes first, then what was seen last. */
export function PlacesTable({ t, now, sightings }: PlacesTableProps) {
  if (sightings.length === 0) return <p class="quiet">{t('dashboard_lies_nowhere')}</p>;
  return (
    <table class="wide-table">
      <thead>
        <tr>
          {['place', 'origin', 'writer', 'first', 'seen'].map((column) => (
            <th key={column} scope="col">
              {t(`dashboard_column_${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sightings
          .toSorted((a, b) => rank(a) - rank(b) || b.lastSeen - a.lastSeen)
          .map((one) => (
            <tr key={`${one.origin} ${one.surface} ${one.key} ${one.path}`}>
              <th scope="row">
                {surfaceName(t, one.surface)} <PageText text={one.key} code />{' '}
                {one.path !== '' && <PageText text={one.path} code />}
              </th>
              <td data-head={t('dashboard_column_origin')}>
                <PageText text={hostOf(one.origin)} code />
              </td>
              <td data-head={t('dashboard_column_writer')}>
                {one.writer === null ? (
                  <span class="quiet">{t('dashboard_unknown')}</span>
                ) : (
                  <PageText text={`${one.writer.url.split('/').pop()}:${one.writer.line}`} code />
                )}
              </td>
              <td data-head={t('dashboard_column_first')}>
                <Ago t={t} now={now} at={one.firstSeen} />
              </td>
              <td data-head={t('dashboard_column_seen')}>
                {one.removedAt === null ? (
                  <Ago t={t} now={now} at={one.lastSeen} />
                ) : (
                  <span class="quiet">
                    {t('dashboard_removed')} <Ago t={t} now={now} at={one.removedAt} />
                  </span>
                )}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
