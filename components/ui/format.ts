import type { Message } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { isolated } from './page-text';

const SECOND = 1000;
const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** The language of the texts (not of the browser), so that numbers and sentences agree. */
export function localeOf(t: Translate): string {
  const tag = t('popup_locale');
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : 'en';
}

export function formatNumber(t: Translate, value: number): string {
  return new Intl.NumberFormat(localeOf(t)).format(value);
}

/** "a, b, c", as the language has it. */
export function listOf(t: Translate, items: readonly string[]): string {
  return new Intl.ListFormat(localeOf(t), { type: 'unit' }).format(items);
}

/**
 * `key_one`, `key_few`, `key_other` … by the language's plural rules. The number is `$1`; `values` follow as `$2` …
 */
export function plural(t: Translate, key: string, value: number, values: readonly string[] = []): string {
  const filled = [formatNumber(t, value), ...values];
  const exact = `${key}_${new Intl.PluralRules(localeOf(t)).select(value)}`;
  const text = t(exact, filled);
  return text === exact ? t(`${key}_other`, filled) : text;
}

/** "12s ago", "in 3d". Anything under a second is now. Times are epoch milliseconds. */
export function formatAgo(t: Translate, at: number, now: number): string {
  const seconds = Math.round((at - now) / SECOND);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  const format = new Intl.RelativeTimeFormat(localeOf(t), {
    style: 'narrow',
    numeric: seconds === 0 ? 'auto' : 'always',
  });
  return format.format(Math.trunc(seconds / size), unit);
}

/** Date and time of day, for a tooltip or a line of evidence. */
export function formatMoment(t: Translate, at: number): string {
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return t('popup_unknown');
  return new Intl.DateTimeFormat(localeOf(t), { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
}

/**
 * A message in words. Its values may come from a page: whatever is no number is isolated. Keys that end in `_one` or
 * `_other` say by their first value what is counted; the language's own rules choose among them.
 */
export function say(t: Translate, { key, values }: Message): string {
  const filled = values.map((value) => (/^\d{1,15}$/.test(value) ? formatNumber(t, Number(value)) : isolated(value)));
  const counted = /^(.+)_(?:one|other)$/.exec(key)?.[1];
  if (counted === undefined) return t(key, filled);
  const exact = `${counted}_${new Intl.PluralRules(localeOf(t)).select(Number(values[0]))}`;
  const text = t(exact, filled);
  return text === exact ? t(key, filled) : text;
}
