import type { Translate } from '../model/text';
import { type Cell, type Column, type ColumnType, columnKey } from '../sql/uses-table';
import type { Database, DuckDBAppender } from './open';

const TYPES: Readonly<Record<ColumnType, string>> = {
  count: 'BIGINT',
  time: 'TIMESTAMP',
  text: 'VARCHAR',
  number: 'INTEGER',
};
/** Beyond it a number is none: a token may tell nonsense of its times, the last of which ECMAScript knows is 8.64e15. */
const MOST: Readonly<Record<ColumnType, number>> = {
  count: Number.MAX_SAFE_INTEGER,
  time: 8.64e15,
  text: 0,
  number: 2 ** 31 - 1,
};

/** A new table, to which rows are appended. */
export class Table {
  readonly #database: Database;
  readonly #columns: readonly Column[];
  readonly #appender: DuckDBAppender;

  private constructor(database: Database, columns: readonly Column[], appender: DuckDBAppender) {
    this.#database = database;
    this.#columns = columns;
    this.#appender = appender;
  }

  static async made(database: Database, name: string, columns: readonly Column[], t: Translate): Promise<Table> {
    const { connection } = database;
    const parts = columns.map((one) => `${one.name} ${TYPES[one.type]}${one.isRequired ? ' NOT NULL' : ''}`);
    await connection.run(`CREATE TABLE ${name} (${parts.join(', ')})`);
    for (const one of columns)
      await connection.run(
        `COMMENT ON COLUMN ${name}.${one.name} IS '${t(columnKey(name, one.name)).replaceAll("'", "''")}'`,
      );
    return new Table(database, columns, await connection.createAppender(name));
  }

  /** Cells by the names of their columns; times in epoch milliseconds. */
  add(row: Readonly<Record<string, Cell>>): void {
    const appender = this.#appender;
    for (const { name, type } of this.#columns) {
      const cell = row[name] ?? null;
      if (cell === null) appender.appendNull();
      else if (typeof cell === 'string') appender.appendVarchar(cell);
      else if (!(Math.abs(cell) <= MOST[type])) appender.appendNull();
      else if (type === 'time') appender.appendTimestamp(this.#database.timestamp(Math.round(cell)));
      else if (type === 'number') appender.appendInteger(Math.round(cell));
      else appender.appendBigInt(BigInt(Math.round(cell)));
    }
    appender.endRow();
  }

  end(): void {
    this.#appender.closeSync();
  }
}
