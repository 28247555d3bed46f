import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Investigation, PlacedUse } from '../model/investigation';
import type { Translate } from '../model/text';
import { ROLLUPS } from '../sql/rollups';
import { useRow } from '../sql/use-row';
import { USES, USES_COLUMNS } from '../sql/uses-table';
import { Table } from './append';
import { ABOUT, type Database, failed, isOurs, openDatabase } from './open';
import { TOLD } from './tables';

/** Of the tables; readers of another version must not guess. */
const FORMAT = 1;

/**
 * The uses of an investigation and what was found, in a DuckDB file. It is written beside its place and put there at the end, so
 * that what lay there before stays until then. Memory does not grow with the uses. All methods throw `DatabaseFault`s.
 */
export class UseDatabase {
  readonly #file: string;
  readonly #part: string;
  readonly #database: Database;
  readonly #uses: Table;
  #count = 0;

  private constructor(file: string, part: string, database: Database, uses: Table) {
    this.#file = file;
    this.#part = part;
    this.#database = database;
    this.#uses = uses;
  }

  /** `replaces` is true where an earlier one of ours lies there. What is not ours is refused. */
  static async at(file: string, t: Translate): Promise<{ readonly database: UseDatabase; readonly replaces: boolean }> {
    try {
      const replaces = await isOurs(file);
      mkdirSync(path.dirname(file), { recursive: true });
      const part = `${file}.tokenwitness-part`;
      drop(part);
      const opened = await openDatabase(part);
      const uses = await Table.made(opened, USES, USES_COLUMNS, t);
      return { database: new UseDatabase(file, part, opened, uses), replaces };
    } catch (error) {
      throw failed(error);
    }
  }

  add(use: PlacedUse): void {
    try {
      this.#uses.add(useRow(use, ++this.#count));
    } catch (error) {
      throw failed(error);
    }
  }

  /** Writes what was found and puts the file in its place. `at` in epoch milliseconds. */
  async end(
    found: Investigation,
    made: { readonly version: string; readonly at: number },
    t: Translate,
  ): Promise<void> {
    try {
      this.#uses.end();
      for (const { name, columns, rows } of TOLD) {
        const table = await Table.made(this.#database, name, columns, t);
        for (const row of rows(found, t)) table.add(row);
        table.end();
      }
      const { connection, close } = this.#database;
      for (const [name, query] of ROLLUPS) await connection.run(`CREATE VIEW ${name} AS\n${query}`);
      await connection.run(`CREATE TABLE ${ABOUT} (format INTEGER, version VARCHAR, made_at TIMESTAMP)`);
      await connection.run(`INSERT INTO ${ABOUT} VALUES (${FORMAT}, $1, make_timestamp_ms(${Math.round(made.at)}))`, [
        made.version,
      ]);
      await connection.run('CHECKPOINT');
      close();
      renameSync(this.#part, this.#file);
    } catch (error) {
      throw failed(error);
    }
  }

  /** Leaves nothing behind; to be called where the work ended before `end`. */
  drop(): void {
    this.#database.close();
    drop(this.#part);
  }
}

function drop(part: string): void {
  for (const one of [part, `${part}.wal`]) rmSync(one, { force: true });
  rmSync(`${part}.tmp`, { force: true, recursive: true });
}
