import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Table } from '@/utils/database/append';
import { type Database, DatabaseFault, isOurs, openDatabase } from '@/utils/database/open';

const folder = mkdtempSync(path.join(tmpdir(), 'tokenwitness-open-'));
afterAll(() => rmSync(folder, { recursive: true }));
const secret = path.join(folder, 'secret.csv');
writeFileSync(secret, 'a,b\n1,2\n');

describe('an open database', () => {
  let database: Database;
  let runs = 0;
  beforeEach(async () => {
    database = await openDatabase(path.join(folder, `${runs++}.duckdb`));
  });
  afterEach(() => database.close());
  const run = (sql: string) => database.connection.run(sql);

  it.each([
    ['reads no other file', `SELECT * FROM read_csv('${secret}')`],
    ['reads no file by its name alone', `SELECT * FROM '${secret}'`],
    ['writes no other file', `COPY (SELECT 1) TO '${path.join(folder, 'out.csv')}'`],
    ['attaches no other database', `ATTACH '${path.join(folder, 'other.duckdb')}'`],
    ['installs no extension', 'INSTALL httpfs'],
    ['loads no extension', 'LOAD httpfs'],
    ['asks no network', "SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')"],
    ['does not let itself be told otherwise', 'SET enable_external_access = true'],
  ])('%s', async (_, sql) => {
    await expect(run(sql)).rejects.toThrow(/disabled|locked|Permission|Cannot|not allowed/i);
    expect(readdirSync(folder).filter((name) => /^out|^other/.test(name))).toEqual([]);
  });

  it('takes every cell as it is, and nonsense times as none', async () => {
    const columns = [
      { name: 'id', type: 'count' },
      { name: 'moment', type: 'time' },
      { name: 'words', type: 'text' },
    ] as const;
    const table = await Table.made(database, 'cells', columns, () => "it's a column");
    table.add({ id: 2 ** 53 - 1, moment: 1_760_101_260_123.4, words: "it's; DROP TABLE cells -- \u{1f511}\n\t\\" });
    table.add({ id: 1, moment: 1e300, words: '' });
    table.add({ id: 2, moment: Number.NaN, words: null });
    table.add({ id: 3, moment: -8.64e15, words: 'a\u0000b' });
    table.end();
    const read = await database.connection.runAndReadAll('SELECT id, epoch_ms(moment), words FROM cells');
    expect(read.getRowsJson()).toEqual([
      ['9007199254740991', '1760101260123', "it's; DROP TABLE cells -- \u{1f511}\n\t\\"],
      ['1', null, ''],
      ['2', null, null],
      ['3', '-8640000000000000', 'a\u0000b'],
    ]);
  });
});

describe('whether a file may be replaced', () => {
  it('no: what DuckDB cannot read, another database, a folder', async () => {
    await expect(isOurs(secret)).rejects.toThrow(DatabaseFault);
    await expect(isOurs(folder)).rejects.toMatchObject({ reason: 'not-ours' });
    expect(await isOurs(path.join(folder, 'nothing-there'))).toBe(false);
  });

  it('says what DuckDB says of one that is open elsewhere', async () => {
    const file = path.join(folder, 'held.duckdb');
    const held = await openDatabase(file);
    await held.connection.run('CREATE TABLE tokenwitness_about (format INTEGER)');
    await held.connection.run('CHECKPOINT');
    // Opened by the same process it is the same database, which shows it as ours.
    expect(await isOurs(file).catch(({ reason }: DatabaseFault) => reason)).not.toBe('not-ours');
    held.close();
    expect(await isOurs(file)).toBe(true);
  });
});
