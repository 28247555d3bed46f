import type { Translate } from '../model/text';
import { type Column, type ColumnType, columnKey } from './uses-table';

/** A table with what each column is for, without the end of the statement. */
export function tableOf(
  name: string,
  columns: readonly Column[],
  types: Readonly<Record<ColumnType, string>>,
  t: Translate,
  nullable: (type: string) => string = (type) => type,
): string {
  const width = Math.max(...columns.map((one) => one.name.length));
  const parts = columns.map((one, index) => {
    const type = one.isRequired ? `${types[one.type]} NOT NULL` : nullable(types[one.type]);
    const comma = index < columns.length - 1 ? ',' : '';
    return `  ${one.name.padEnd(width)} ${`${type}${comma}`.padEnd(34)} -- ${t(columnKey(name, one.name))}`;
  });
  return `CREATE TABLE IF NOT EXISTS ${name} (\n${parts.join('\n')}\n)`;
}

export const viewOf = (name: string, query: string): string => `CREATE OR REPLACE VIEW ${name} AS\n${query};`;
