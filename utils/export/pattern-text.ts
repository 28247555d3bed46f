import type { Pattern } from '../model/investigation';
import type { Translate } from '../model/text';
import { type Range, usualHours } from './usual-hours';

/** When a token is usually used, in words such as `Mon–Fri, 08:00–18:00 UTC`; null where too little was seen. */
export function patternText(pattern: Pattern, t: Translate): string | null {
  const usual = usualHours(pattern);
  if (usual === null) return null;
  const isWhole = ([range]: readonly Range[], length: number) => range?.[0] === 0 && range[1] === length - 1;
  const days = isWhole(usual.days, 7)
    ? t('pattern_every_day')
    : usual.days.map((range) => dayRange(range, t)).join(', ');
  const hours = isWhole(usual.hours, 24)
    ? t('pattern_any_hour')
    : t('pattern_hours', [usual.hours.map(hourRange).join(', ')]);
  return `${days}, ${hours}`;
}

const dayName = (day: number, t: Translate): string => t(`pattern_day_${day + 1}`);

const dayRange = ([first, last]: Range, t: Translate): string =>
  first === last ? dayName(first, t) : `${dayName(first, t)}–${dayName(last, t)}`;

const clock = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`;

/** To the end of the last hour. */
const hourRange = ([first, last]: Range): string => `${clock(first)}–${clock(last + 1)}`;
