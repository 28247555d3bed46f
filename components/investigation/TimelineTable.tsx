import type { Investigation } from '../../utils/model/investigation';
import type { Translate } from '../../utils/model/text';
import { plural } from '../ui/format';
import { Scrolled } from './Scrolled';
import { grouped, utc } from './words';

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 1_440;

interface TimelineTableProps {
  readonly t: Translate;
  readonly timeline: Investigation['timeline'];
}

/** Uses over time: a bar and the same numbers in each row, refused and failed ones apart. */
export function TimelineTable({ t, timeline: { width, buckets } }: TimelineTableProps) {
  if (buckets.length === 0) return null;
  const most = Math.max(...buckets.map(({ uses }) => uses));
  const minutes = Math.round(width / MINUTE);
  const span =
    minutes < HOUR
      ? plural(t, 'cli_log_minutes', minutes)
      : minutes < DAY
        ? plural(t, 'cli_log_hours', minutes / HOUR)
        : plural(t, 'cli_log_days', minutes / DAY);
  const share = (part: number) => `${Math.round((part / most) * 1_000) / 10}%`;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('investigation_timeline')}</h2>
      <Scrolled label={t('investigation_timeline')}>
        <table class="timeline">
          <caption>{t('investigation_bucket', [span])}</caption>
          <thead>
            <tr>
              <th scope="col">{t('investigation_from')}</th>
              <th scope="col" class="number">
                {t('investigation_uses')}
              </th>
              <th scope="col" class="number">
                {t('investigation_denied_column')}
              </th>
              <th scope="col" class="number">
                {t('investigation_failed_column')}
              </th>
              <td class="bars" />
            </tr>
          </thead>
          <tbody>
            {buckets.map(({ from, uses, denied, failed }, index) => (
              <tr key={from} class={from - (buckets[index - 1]?.from ?? from) > width ? 'after-gap' : undefined}>
                <th scope="row">{utc(from).slice(0, width >= DAY * MINUTE ? 10 : 16)}</th>
                <td class="number">{grouped(uses)}</td>
                <td class="number">{denied === 0 ? '' : grouped(denied)}</td>
                <td class="number">{failed === 0 ? '' : grouped(failed)}</td>
                <td class="bars" aria-hidden="true">
                  <span class="bar" style={{ width: share(uses - denied - failed) }} />
                  <span class="bar denied" style={{ width: share(denied) }} />
                  <span class="bar failed" style={{ width: share(failed) }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}
