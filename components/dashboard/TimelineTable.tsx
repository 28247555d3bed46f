import { useState } from 'preact/hooks';
import { isoTime } from '../../utils/export/format';
import { typeName } from '../../utils/export/type-name';
import type { Translate } from '../../utils/model/text';
import { plural } from '../ui/format';
import { PageText } from '../ui/PageText';
import { hashOf } from './route';
import type { LaneEvent } from './timeline-scale';
import { momentsOf } from './times';

const PAGE = 200;

interface TimelineTableProps {
  readonly t: Translate;
  readonly now: number;
  readonly events: readonly LaneEvent[];
}

/** The events of the chart, the newest first. */
export function TimelineTable({ t, events }: TimelineTableProps) {
  const [most, setMost] = useState(PAGE);
  const moments = momentsOf(t);
  const shown = events.slice(-most).toReversed();
  return (
    <>
      <table class="wide-table timeline-table">
        <thead>
          <tr>
            {['time', 'token', 'event'].map((column) => (
              <th key={column} scope="col">
                {t(`dashboard_column_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ at, what, text, lane: { token } }, index) => (
            <tr key={`${at} ${what} ${token.fingerprint} ${text} ${index}`}>
              <td data-head={t('dashboard_column_time')}>
                <time class="ago" dateTime={isoTime(at)}>
                  {moments(at)}
                </time>
              </td>
              <td data-head={t('dashboard_column_token')}>
                <a href={hashOf({ view: 'tokens', token: token.fingerprint, site: token.site })}>
                  {typeName(t, token.type)}
                </a>{' '}
                <PageText text={token.preview} code />
              </td>
              <td data-head={t('dashboard_column_event')}>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {events.length > most && (
        <button type="button" class="button more" onClick={() => setMost(most + PAGE)}>
          {plural(t, 'popup_show_more', Math.min(PAGE, events.length - most))}
        </button>
      )}
    </>
  );
}
