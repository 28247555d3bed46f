import type { Dialect } from '../dialect';
import { tableOf } from '../statements';
import type { ColumnType } from '../uses-table';

// In texts of ClickHouse a backslash takes away the meaning of what follows.
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const types: Readonly<Record<ColumnType, string>> = {
  count: 'Int64',
  time: "DateTime64(3, 'UTC')",
  text: 'String',
  number: 'Int32',
};

export const clickhouse: Dialect = {
  title: 'ClickHouse 24.8',
  types,
  createTable: (name, columns, t) =>
    `${tableOf(name, columns, types, t, (type) => `Nullable(${type})`)}\nENGINE = MergeTree\nORDER BY (token, used_at, id);`,
  // A join that finds nothing gives null only where this is asked for.
  createView: (name, query) => `CREATE OR REPLACE VIEW ${name} AS\n${query}\nSETTINGS join_use_nulls = 1;`,
  createResult: (name, query) =>
    `CREATE OR REPLACE TABLE ${name} ENGINE = MergeTree ORDER BY tuple() AS\n${query}\nSETTINGS join_use_nulls = 1;`,
  literal: quoted,
  milliseconds: (time) => `toUnixTimestamp64Milli(${time})`,
  time: (milliseconds) => `fromUnixTimestamp64Milli(toInt64(${milliseconds}), 'UTC')`,
  quotient: (of, by) => `intDiv(${of}, ${by})`,
  quantile: (of, share) => `quantileExactInclusive(${share})(${of})`,
  matches: (text, pattern) => `match(${text}, ${quoted(`(?i)${pattern}`)})`,
  found: (text, pattern) => `extract(${text}, ${quoted(pattern)})`,
  without: (text, pattern) => `replaceRegexpAll(${text}, ${quoted(pattern)}, '')`,
  list: (of) => `arrayStringConcat(arraySort(groupUniqArray(${of})), ', ')`,
  series: (from, to, name) => `(SELECT ${from} + toInt64(number) AS n FROM numbers(${to - from + 1})) AS ${name}`,
  before: (of, partition, order) =>
    `lagInFrame(toNullable(${of})) OVER (PARTITION BY ${partition} ORDER BY ${order} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`,
};
