import type { Dialect } from '../dialect';
import { tableOf, viewOf } from '../statements';
import type { ColumnType } from '../uses-table';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const types: Readonly<Record<ColumnType, string>> = {
  count: 'BIGINT',
  time: 'TIMESTAMP',
  text: 'TEXT',
  number: 'INTEGER',
};

export const postgres: Dialect = {
  title: 'PostgreSQL 14',
  types,
  createTable: (name, columns, t) =>
    `${tableOf(name, columns, types, t)};\nCREATE INDEX IF NOT EXISTS ${name}_by_token ON ${name} (token, used_at, id);`,
  createView: viewOf,
  createResult: (name, query) =>
    `DROP TABLE IF EXISTS ${name} CASCADE;\nCREATE TABLE ${name} AS\n${query};\nANALYZE ${name};`,
  literal: quoted,
  milliseconds: (time) => `CAST(round(extract(epoch FROM ${time}) * 1000) AS BIGINT)`,
  time: (milliseconds) => `TIMESTAMP '1970-01-01' + (${milliseconds}) * INTERVAL '1 millisecond'`,
  quotient: (of, by) => `(CAST(${of} AS BIGINT) / ${by})`,
  quantile: (of, share) => `percentile_cont(${share}) WITHIN GROUP (ORDER BY ${of})`,
  matches: (text, pattern) => `(${text} ~* ${quoted(pattern)})`,
  found: (text, pattern) => `substring(${text} from ${quoted(pattern)})`,
  without: (text, pattern) => `regexp_replace(${text}, ${quoted(pattern)}, '', 'g')`,
  list: (of) => `string_agg(DISTINCT ${of} COLLATE "C", ', ' ORDER BY ${of} COLLATE "C")`,
  series: (from, to, name) => `generate_series(${from}, ${to}) AS ${name}(n)`,
  before: (of, partition, order) => `lag(${of}) OVER (PARTITION BY ${partition} ORDER BY ${order})`,
};
