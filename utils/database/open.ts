import { statSync } from 'node:fs';
import type { DuckDBConnection, DuckDBInstance, DuckDBTimestampValue } from '@duckdb/node-api';

export type { DuckDBAppender } from '@duckdb/node-api';

export interface Database {
  readonly connection: DuckDBConnection;
  /** A moment as the appender takes it; epoch milliseconds, whole. */
  readonly timestamp: (at: number) => DuckDBTimestampValue;
  readonly close: () => void;
}

/** Why a database cannot be written. `detail` is DuckDB's own first line. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';

  constructor(
    readonly reason: 'not-installed' | 'not-ours' | 'failed',
    readonly detail = '',
  ) {
    super(`${reason}: ${detail}`);
  }
}

/** Table that tells a file of ours from any other. */
export const ABOUT = 'tokenwitness_about';
/** DuckDB takes what memory there is unless told; the rows of an investigation need little. */
const SETTINGS = {
  memory_limit: '256MB',
  threads: '2',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  // No other file can be read or written from then on, whatever a query says.
  enable_external_access: 'false',
};

/** An open database, with which nothing but its own file can be reached. Throws a `DatabaseFault`. */
export async function openDatabase(file: string, mode: 'READ_WRITE' | 'READ_ONLY' = 'READ_WRITE'): Promise<Database> {
  const { DuckDBInstance, DuckDBTimestampValue } = await loaded();
  let instance: DuckDBInstance | null = null;
  try {
    instance = await DuckDBInstance.create(file, { ...SETTINGS, access_mode: mode });
    const connection = await instance.connect();
    await connection.run('SET lock_configuration = true');
    const opened = instance;
    let isOpen = true;
    const close = () => {
      if (!isOpen) return;
      isOpen = false;
      connection.closeSync();
      opened.closeSync();
    };
    const timestamp = (at: number) => new DuckDBTimestampValue(BigInt(at) * 1000n);
    return { connection, timestamp, close };
  } catch (error) {
    instance?.closeSync();
    throw failed(error);
  }
}

/** DuckDB is large and has a binary for each platform, so that it need not be there. */
async function loaded(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw new DatabaseFault('not-installed', firstLine(error));
  }
}

export const failed = (error: unknown): DatabaseFault =>
  error instanceof DatabaseFault ? error : new DatabaseFault('failed', firstLine(error));

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

/** Whether a file may be written in the place of this one: true for one of ours, false where there is none or nothing in it. */
export async function isOurs(file: string): Promise<boolean> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || (found.isFile() && found.size === 0)) return false;
  if (!found.isFile()) throw new DatabaseFault('not-ours');
  let held: Database;
  try {
    held = await openDatabase(file, 'READ_ONLY');
  } catch (error) {
    // Ours are never of another kind; one that somebody has open is told with DuckDB's reason.
    if (error instanceof DatabaseFault && /not a valid DuckDB/.test(error.detail)) throw new DatabaseFault('not-ours');
    throw error;
  }
  try {
    const tables = await held.connection.runAndReadAll('SELECT table_name FROM duckdb_tables()');
    if (!tables.getRows().some(([name]) => name === ABOUT)) throw new DatabaseFault('not-ours');
    return true;
  } finally {
    held.close();
  }
}
