import type { Dialect } from '../dialect';
import { tableOf, viewOf } from '../statements';
import type { ColumnType } from '../uses-table';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const types: Readonly<Record<ColumnType, string>> = {
  count: 'BIGINT',
  time: 'TIMESTAMP',
  text: 'VARCHAR',
  number: 'INTEGER',
};

export const duckdb: Dialect = {
  title: 'DuckDB 1.2',
  types,
  createTable: (name, columns, t) => `${tableOf(name, columns, types, t)};`,
  createView: viewOf,
  createResult: (name, query) => `CREATE OR REPLACE TABLE ${name} AS\n${query};`,
  literal: quoted,
  milliseconds: (time) => `epoch_ms(${time})`,
  time: (milliseconds) => `make_timestamp_ms(CAST(${milliseconds} AS BIGINT))`,
  quotient: (of, by) => `((${of}) // ${by})`,
  quantile: (of, share) => `quantile_cont(${of}, ${share})`,
  matches: (text, pattern) => `regexp_matches(${text}, ${quoted(pattern)}, 'i')`,
  found: (text, pattern) => `regexp_extract(${text}, ${quoted(pattern)})`,
  without: (text, pattern) => `regexp_replace(${text}, ${quoted(pattern)}, '', 'g')`,
  list: (of) => `string_agg(DISTINCT ${of}, ', ' ORDER BY ${of})`,
  series: (from, to, name) => `range(${from}, ${to + 1}) AS ${name}(n)`,
  before: (of, partition, order) => `lag(${of}) OVER (PARTITION BY ${partition} ORDER BY ${order})`,
};
