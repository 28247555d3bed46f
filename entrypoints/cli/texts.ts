import catalogue from '../../public/_locales/en/messages.json' with { type: 'json' };
import { translator } from '../../utils/lib/translate';

/** English sentences, bundled into the command line at build time. */
export const t = translator(catalogue);

const plural = new Intl.PluralRules('en');

/** `key_one` or `key_other` with the number as `$1` and the values after it. */
export const counted = (key: string, count: number, values: readonly string[] = []): string =>
  t(`${key}_${plural.select(count) === 'one' ? 'one' : 'other'}`, [String(count), ...values]);
