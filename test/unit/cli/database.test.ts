import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runInvestigate } from '@/entrypoints/cli/investigate';
import { parseInvestigate } from '@/entrypoints/cli/investigate-options';
import { parseArguments } from '@/entrypoints/cli/program';
import { terminal } from '@/entrypoints/cli/terminal';
import { opaque } from '@/utils/demo/credentials';
import { sampleJwt } from '@/utils/lib/sample-jwt';

const root = mkdtempSync(path.join(tmpdir(), 'tokenwitness-database-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder = '';
let runs = 0;
beforeEach(() => {
  folder = path.join(root, String(runs++));
  mkdirSync(folder);
});

const put = (name: string, content: string) => writeFileSync(path.join(folder, name), content);
const stamp = (minute: number) =>
  `[10/Oct/2025:${String(13 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00 +0000]`;
const row = (minute: number, value: string, request: string, status = 200, agent = 'curl/8.5') =>
  `203.0.113.${minute % 9} - - ${stamp(minute)} "${request} HTTP/1.1" ${status} 512 "-" "${agent}" "Bearer ${value}"\n`;

async function investigate(args: readonly string[], signal = new AbortController().signal) {
  const asked = parseArguments(['investigate', ...args]);
  if (asked.command !== 'investigate') throw new Error(asked.command);
  let err = '';
  const stream = {
    isTTY: false,
    write(text: string) {
      err += text;
      return true;
    },
  };
  const voice = terminal({ stdout: stream, stderr: stream, env: {} });
  const options = parseInvestigate(asked.files, asked.raw);
  const code = await runInvestigate(options, voice, signal, folder, Readable.from([]));
  return { code, err };
}

/** Rows of a query over a file, as JSON values. */
async function query(file: string, sql: string): Promise<readonly unknown[][]> {
  const instance = await DuckDBInstance.create(path.join(folder, file), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** All that can be read from a file by asking: every cell of every table, as one text. */
async function everything(file: string): Promise<string> {
  const tables = await query(
    file,
    'SELECT table_name FROM duckdb_tables() UNION SELECT view_name FROM duckdb_views() WHERE NOT internal',
  );
  const parts = await Promise.all(tables.map(([name]) => query(file, `SELECT * FROM "${name}"`)));
  return JSON.stringify(parts);
}

describe('investigate --database', () => {
  it('writes a row for each use, with where it stands, and what was found', async () => {
    const token = opaque(40);
    put(
      'access.log',
      row(1, token, 'GET /orders/42?page=2') + row(2, token, 'DELETE /orders/7', 403) + row(65, token, 'GET /me', 500),
    );
    const { code, err } = await investigate(['access.log', '--database', 'uses.duckdb']);
    expect(code).toBe(0);
    expect(err).toContain('uses.duckdb');
    const rows = await query(
      'uses.duckdb',
      'SELECT id, epoch_ms(used_at), method, template, object, status, outcome, network, agent, file, line FROM tokenwitness_uses ORDER BY id',
    );
    expect(rows).toEqual([
      ...[
        ['1', '1760101260000', 'GET', '/orders/{id}', '42', 200, 'ok', '203.0.113.0/24', 'curl/8.5', 'access.log', '1'],
      ],
      ...[
        [
          '2',
          '1760101320000',
          'DELETE',
          '/orders/{id}',
          '7',
          403,
          'denied',
          '203.0.113.0/24',
          'curl/8.5',
          'access.log',
          '2',
        ],
      ],
      ...[['3', '1760105100000', 'GET', '/me', null, 500, 'failed', '203.0.113.0/24', 'curl/8.5', 'access.log', '3']],
    ]);
    expect(
      await query('uses.duckdb', 'SELECT uses, denied, failed, writes FROM tokenwitness_by_hour ORDER BY used_in'),
    ).toEqual([
      ['2', '1', '0', '1'],
      ['1', '0', '1', '0'],
    ]);
    expect(await query('uses.duckdb', 'SELECT template, status FROM tokenwitness_failures ORDER BY status')).toEqual([
      ['/orders/{id}', 403],
      ['/me', 500],
    ]);
    for (const view of ['endpoint', 'network', 'agent'])
      expect(await query('uses.duckdb', `SELECT sum(uses) FROM tokenwitness_by_${view}`), view).toEqual([['3']]);
    expect(await query('uses.duckdb', 'SELECT token_type, uses FROM tokenwitness_tokens')).toEqual([
      ['opaque-token', '3'],
    ]);
    expect(await query('uses.duckdb', 'SELECT file, read, used FROM tokenwitness_files')).toEqual([
      ['access.log', '3', '3'],
    ]);
    expect((await query('uses.duckdb', 'SELECT anomaly FROM tokenwitness_not_judged')).length).toBeGreaterThan(3);
  });

  it('holds the anomalies of the report, with their sentences', async () => {
    const token = sampleJwt({ exp: 1_760_000_000 });
    put('access.log', row(1, token, 'GET /me'));
    await investigate(['access.log', '--database', 'uses.duckdb']);
    const [found] = await query(
      'uses.duckdb',
      "SELECT anomaly, severity, what FROM tokenwitness_anomalies WHERE anomaly = 'use-after-expiry'",
    );
    expect(found?.slice(0, 2)).toEqual(['use-after-expiry', 'critical']);
    expect(found?.[2]).toMatch(/after its expiry/);
    expect(await query('uses.duckdb', 'SELECT epoch_ms(expires_at) FROM tokenwitness_uses')).toEqual([
      ['1760000000000'],
    ]);
  });

  it('never holds a token, wherever the log had it', async () => {
    const tokens = Array.from({ length: 40 }, () => opaque(40));
    const canary = 'canary-program';
    const lines = tokens.map((token, n) =>
      n % 4 === 0
        ? row(n, token, `GET /orders/42?access_token=${token}`)
        : n % 4 === 1
          ? row(n, token, `GET /reset/${token}/now`)
          : n % 4 === 2
            ? row(n, token, 'GET /me', 200, `bot ${token}`)
            : row(n, token, 'GET /me', 200, `${canary}/1.0`),
    );
    put(`log-${tokens[0]}.log`, lines.join(''));
    await investigate([`log-${tokens[0]}.log`, '--database', 'uses.duckdb']);
    expect(readdirSync(folder).sort()).toEqual([`log-${tokens[0]}.log`, 'uses.duckdb']);
    const bytes = readFileSync(path.join(folder, 'uses.duckdb'));
    const told = await everything('uses.duckdb');
    const holds = (text: string) => [bytes.includes(text), told.includes(text)];
    expect(holds(canary)).toEqual([true, true]);
    for (const token of tokens) {
      // Its middle, so that a value that was cut is found as well.
      expect(holds(token)).toEqual([false, false]);
      expect(holds(token.slice(8, 28))).toEqual([false, false]);
    }
  });

  it('replaces what an earlier run wrote, and says so', async () => {
    put('access.log', row(1, opaque(40), 'GET /me'));
    await investigate(['access.log', '--database', 'uses.duckdb']);
    put('access.log', row(1, opaque(40), 'GET /me') + row(2, opaque(40), 'GET /me'));
    const { err } = await investigate(['access.log', '--database', 'uses.duckdb']);
    expect(err).toContain('is of an earlier run');
    expect(await query('uses.duckdb', 'SELECT count(*) FROM tokenwitness_uses')).toEqual([['2']]);
  });

  it('leaves alone what it did not write', async () => {
    put('access.log', row(1, opaque(40), 'GET /me'));
    put('notes.txt', 'dear diary');
    await expect(investigate(['access.log', '--database', 'notes.txt'])).rejects.toThrow(
      'was not written by tokenwitness',
    );
    expect(readFileSync(path.join(folder, 'notes.txt'), 'utf8')).toBe('dear diary');
    const other = await DuckDBInstance.create(path.join(folder, 'other.duckdb'));
    const connection = await other.connect();
    await connection.run('CREATE TABLE books (title VARCHAR)');
    connection.closeSync();
    other.closeSync();
    await expect(investigate(['access.log', '--database', 'other.duckdb'])).rejects.toThrow(
      'was not written by tokenwitness',
    );
    expect(await query('other.duckdb', 'SELECT table_name FROM duckdb_tables()')).toEqual([['books']]);
    await expect(investigate(['access.log', '--database', '.'])).rejects.toThrow('was not written by tokenwitness');
    put('empty.duckdb', '');
    expect((await investigate(['access.log', '--database', 'empty.duckdb'])).code).toBe(0);
  });

  it('leaves what lay there as it was, and nothing else, where it is stopped', async () => {
    put('access.log', row(1, opaque(40), 'GET /me'));
    await investigate(['access.log', '--database', 'uses.duckdb']);
    const before = readFileSync(path.join(folder, 'uses.duckdb'));
    const stop = new AbortController();
    stop.abort();
    await expect(investigate(['access.log', '--database', 'uses.duckdb'], stop.signal)).rejects.toThrow(/stopped/i);
    expect(readFileSync(path.join(folder, 'uses.duckdb')).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['access.log', 'uses.duckdb']);
  });

  it('makes the folder, and says what it cannot write', async () => {
    put('access.log', row(1, opaque(40), 'GET /me'));
    expect((await investigate(['access.log', '--database', 'new/uses.duckdb'])).code).toBe(0);
    expect(existsSync(path.join(folder, 'new/uses.duckdb'))).toBe(true);
    await expect(investigate(['access.log', '--database', 'access.log/uses.duckdb'])).rejects.toThrow(
      'could not be written',
    );
  });

  it('does not follow', () => {
    expect(() => parseInvestigate(['a.log'], { database: 'x', follow: true })).toThrow('does not go with --follow');
    for (const database of ['', '-'])
      expect(() => parseInvestigate(['a.log'], { database })).toThrow('--database uses.duckdb');
  });
});
