import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { dialectIds, parseEmitSql, runEmitSql } from '@/entrypoints/cli/emit-sql';
import { runInvestigate } from '@/entrypoints/cli/investigate';
import { parseInvestigate, type RawInvestigate } from '@/entrypoints/cli/investigate-options';
import { parseArguments } from '@/entrypoints/cli/program';
import { terminal } from '@/entrypoints/cli/terminal';
import { opaque } from '@/utils/demo/credentials';
import { sampleJwt } from '@/utils/lib/sample-jwt';

const folder = mkdtempSync(path.join(tmpdir(), 'tokenwitness-emit-sql-'));
afterAll(() => rmSync(folder, { recursive: true }));

function voice() {
  const said = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    isTTY: false,
    write(text: string) {
      said[name] += text;
      return true;
    },
  });
  return { said, voice: terminal({ stdout: stream('out'), stderr: stream('err'), env: {} }) };
}

function asked(...args: readonly string[]): { files: readonly string[]; raw: RawInvestigate } {
  const parsed = parseArguments(['investigate', ...args]);
  if (parsed.command !== 'investigate') throw new Error(parsed.command);
  return parsed;
}
const parsed = (...args: readonly string[]) => {
  const { files, raw } = asked(...args);
  return parseEmitSql(files, raw);
};

function emitted(...args: readonly string[]) {
  const options = parsed('--emit-sql', ...args);
  if (options === null) throw new Error('no script was asked for');
  const heard = voice();
  const code = runEmitSql(options, heard.voice, folder);
  return { code, ...heard.said };
}

describe('investigate --emit-sql', () => {
  it('is not asked for where it is not named', () => expect(parsed('a.log')).toBe(null));

  it.each(dialectIds)('prints the script for %s, and nothing else', (id) => {
    const { code, out, err } = emitted(id);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('CREATE TABLE IF NOT EXISTS tokenwitness_uses (');
    expect(out).toContain('CREATE OR REPLACE VIEW tokenwitness_sql_anomalies AS');
  });

  it('writes it to a file', () => {
    const { out, err } = emitted('postgres', '--output', 'new/anomalies.sql');
    expect(out).toBe('');
    expect(err).toContain('anomalies.sql');
    expect(readFileSync(path.join(folder, 'new/anomalies.sql'), 'utf8')).toBe(emitted('postgres').out);
  });

  it.each([
    [['--emit-sql', 'oracle'], /--emit-sql cannot be oracle.*duckdb, postgres, clickhouse/],
    [['a.log', '--emit-sql', 'duckdb'], /reads no log/],
    [['--emit-sql', 'duckdb', '--database', 'x'], /--database means nothing beside it/],
    [['--emit-sql', 'duckdb', '--expect-network', '10.0.0.0/8'], /--expect-network means nothing/],
    [['--emit-sql', 'duckdb', '--format', 'json'], /--format means nothing/],
    [['--emit-sql', 'duckdb', '--output', ''], /Say which file --output writes/],
  ])('%j is refused in a sentence', (args, sentence) => {
    expect(() => parsed(...args)).toThrow(sentence);
  });

  it('runs over the file that --database wrote, again and again', async () => {
    const expired = sampleJwt({ exp: 1_760_000_000 });
    const row = (minute: number, token: string) =>
      `203.0.113.7 - - [10/Oct/2025:13:0${minute}:00 +0000] "GET /me HTTP/1.1" 200 5 "-" "curl/8.5" "Bearer ${token}"\n`;
    writeFileSync(path.join(folder, 'access.log'), row(1, expired) + row(2, expired) + row(3, opaque(40)));
    const { files, raw } = asked('access.log', '--database', 'uses.duckdb');
    await runInvestigate(parseInvestigate(files, raw), voice().voice, new AbortController().signal, folder);
    const instance = await DuckDBInstance.create(path.join(folder, 'uses.duckdb'));
    const connection = await instance.connect();
    const { out } = emitted('duckdb');
    await connection.run(out);
    await connection.run(out);
    const found = await connection.runAndReadAll(
      'SELECT s.anomaly, s.severity, s.signs, a.severity FROM tokenwitness_sql_anomalies s JOIN tokenwitness_anomalies a USING (anomaly, token)',
    );
    expect(found.getRowsJson()).toEqual([['use-after-expiry', 'critical', '2', 'critical']]);
    connection.closeSync();
    instance.closeSync();
  });
});
