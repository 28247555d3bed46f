import type { Translate } from '../../utils/model/text';
import { localeOf } from '../ui/format';

/** Writes moments, each as it is needed in a long list: with one formatter for all. */
export function momentsOf(t: Translate): (at: number) => string {
  const format = new Intl.DateTimeFormat(localeOf(t), {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  });
  return (at) => (Number.isFinite(at) && Math.abs(at) <= 8.64e15 ? format.format(at) : t('popup_unknown'));
}

/** A moment on an axis: as much of it as tells the lines apart. */
export function tickOf(
  t: Translate,
  at: number,
  { from, to }: { readonly from: number; readonly to: number },
  zone?: 'UTC',
): string {
  const days = (to - from) / 86_400_000;
  const options: Intl.DateTimeFormatOptions =
    days > 400
      ? { year: 'numeric', month: 'short' }
      : days > 2
        ? { month: 'short', day: 'numeric' }
        : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(days < 0.01 && { second: '2-digit' }) };
  return new Intl.DateTimeFormat(localeOf(t), { ...options, ...(zone && { timeZone: zone }) }).format(at);
}
