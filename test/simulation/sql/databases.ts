import { DuckDBInstance, DuckDBTimestampValue } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import { Table } from '@/utils/database/append';
import type { PlacedUse } from '@/utils/model/investigation';
import type { DialectId } from '@/utils/sql/dialects';
import { postgres } from '@/utils/sql/dialects/postgres';
import { ALL_VIEW, sqlScript } from '@/utils/sql/script';
import { useRow } from '@/utils/sql/use-row';
import { type Cell, USES, USES_COLUMNS } from '@/utils/sql/uses-table';
import { t } from '../../fixtures/translate';

/** A database in memory with uses in it and the script run over them. */
export interface Loaded {
  /** Rows as texts, so that databases can be compared. */
  readonly rows: (query: string) => Promise<readonly (readonly string[])[]>;
  readonly close: () => Promise<void>;
}

export const ANOMALIES = `SELECT anomaly, token, severity, CAST(started AS VARCHAR), CAST(ended AS VARCHAR), signs, items, seen, usual
  FROM ${ALL_VIEW} ORDER BY anomaly, token, started`;

export const LOADERS: Readonly<
  Record<Exclude<DialectId, 'clickhouse'>, (uses: readonly PlacedUse[]) => Promise<Loaded>>
> = {
  duckdb: inDuckDb,
  postgres: inPostgres,
};

async function inDuckDb(uses: readonly PlacedUse[]): Promise<Loaded> {
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  const timestamp = (at: number) => new DuckDBTimestampValue(BigInt(at) * 1000n);
  const table = await Table.made({ connection, timestamp, close }, USES, USES_COLUMNS, t);
  for (const [index, use] of uses.entries()) table.add(useRow(use, index + 1));
  table.end();
  await connection.run(sqlScript('duckdb', '0.0.0', t));
  return {
    rows: async (query) => {
      const read = await connection.runAndReadAll(query);
      return read.getRowsJson().map((row) => row.map(asText));
    },
    close: async () => close(),
  };
}

async function inPostgres(uses: readonly PlacedUse[]): Promise<Loaded> {
  const database = await PGlite.create();
  await database.exec(postgres.createTable(USES, USES_COLUMNS, t));
  const lines = uses.map((use, index) => {
    const row = useRow(use, index + 1);
    return `${USES_COLUMNS.map(({ name, type }) => csvCell(row[name], type === 'time')).join(',')}\n`;
  });
  await database.query(`COPY ${USES} FROM '/dev/blob' WITH (FORMAT csv)`, [], { blob: new Blob(lines) });
  await database.exec(sqlScript('postgres', '0.0.0', t));
  return {
    rows: async (query) => {
      const { rows } = await database.query<unknown[]>(query, [], { rowMode: 'array' });
      return rows.map((row) => row.map(asText));
    },
    close: () => database.close(),
  };
}

function csvCell(cell: Cell, isTime: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number')
    return isTime ? new Date(cell).toISOString().replace('T', ' ').replace('Z', '') : String(cell);
  return `"${cell.replaceAll('"', '""')}"`;
}

const asText = (value: unknown): string => (value === null ? '' : String(value));
