import { patternText } from '../../utils/export/pattern-text';
import type { Pattern } from '../../utils/model/investigation';
import type { Translate } from '../../utils/model/text';
import { Scrolled } from './Scrolled';
import { grouped, utc } from './words';

interface HoursTableProps {
  readonly t: Translate;
  readonly pattern: Pattern;
}

/** Of the accent colour in the busiest hour, per cent: with more the number in it cannot be read (WCAG 1.4.3). */
const FULL = 30;

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** When a token is used: in words, and as uses by weekday and hour. */
export function HoursTable({ t, pattern }: HoursTableProps) {
  const { activeDays, usualDay, busiestDay, byHourOfWeek } = pattern;
  const most = Math.max(...byHourOfWeek);
  const usual = patternText(pattern, t);
  const shade = (uses: number) =>
    `color-mix(in oklab, var(--accent) ${Math.round((uses / most) * FULL)}%, transparent)`;
  return (
    <>
      <h3>{t('pattern_title')}</h3>
      <p>
        {[
          usual ?? t('pattern_too_little'),
          t('pattern_days', [grouped(activeDays), grouped(usualDay)]),
          t('pattern_busiest', [grouped(busiestDay.uses), utc(busiestDay.at).slice(0, 10)]),
        ].join(' · ')}
      </p>
      <Scrolled label={t('pattern_title')}>
        <table class="hours">
          <caption class="for-readers">{t('pattern_caption')}</caption>
          <thead>
            <tr>
              <td />
              {HOURS.map((hour) => (
                <th key={hour} scope="col" class="number">
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {DAYS.map((day) => (
              <tr key={day}>
                <th scope="row">{t(`pattern_day_${day}`)}</th>
                {HOURS.map((hour) => {
                  const uses = byHourOfWeek[(day - 1) * 24 + hour] ?? 0;
                  return (
                    <td key={hour} class="number" style={uses === 0 ? undefined : { background: shade(uses) }}>
                      {uses === 0 ? '' : grouped(uses)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </>
  );
}
