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
