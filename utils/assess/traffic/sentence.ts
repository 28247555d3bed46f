import type { Message } from '../../model/report';

type Value = string | number;

/** The sentence `anomaly_<key>` of `_locales` with its values. */
export const said = (key: string, values: readonly Value[]): Message => ({
  key: `anomaly_${key}`,
  values: values.map(String),
});

/** As `said`, with the count as the first value, and its own sentence for one: `_one` and `_other` behind the key. */
export const counted = (key: string, count: number, values: readonly Value[]): Message =>
  said(`${key}_${count === 1 ? 'one' : 'other'}`, [count, ...values]);
