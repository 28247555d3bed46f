import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInvestigate } from '@/entrypoints/cli/investigate';
import { parseInvestigate } from '@/entrypoints/cli/investigate-options';
import { parseArguments } from '@/entrypoints/cli/program';
import { terminal } from '@/entrypoints/cli/terminal';
import { opaque } from '@/utils/demo/credentials';

const root = mkdtempSync(path.join(tmpdir(), 'tokenwitness-follow-'));
afterAll(() => rmSync(root, { recursive: true }));
const token = opaque(40);
const row = (minute: number, request: string, status = 200, value = token) =>
  `203.0.113.7 - - [10/Oct/2025:13:${String(minute).padStart(2, '0')}:00 +0000] "${request} HTTP/1.1" ${status} 5 "-" "curl/8.5" "Bearer ${value}"\n`;
const PATIENCE = { timeout: 10_000, interval: 20 };

describe('investigate --follow', () => {
  let folder = '';
  let file = '';
  let runs = 0;
  let stop = new AbortController();
  beforeEach(() => {
    folder = path.join(root, String(runs++));
    file = path.join(folder, 'access.log');
    mkdirSync(folder);
    stop = new AbortController();
  });
  afterEach(() => stop.abort());

  /** Begins to follow; gives what is said, and how to end it. */
  function begin(...args: readonly string[]) {
    const said = { out: '', err: '' };
    const stream = (name: 'out' | 'err') => ({
      isTTY: false,
      write(text: string) {
        said[name] += text;
        return true;
      },
    });
    const asked = parseArguments(['investigate', '--follow', ...args]);
    if (asked.command !== 'investigate') throw new Error(asked.command);
    const options = parseInvestigate(asked.files, asked.raw);
    const voice = terminal({ stdout: stream('out'), stderr: stream('err'), env: {} });
    const code = runInvestigate(options, voice, stop.signal, folder);
    code.catch(() => {});
    const end = () => {
      stop.abort();
      return code;
    };
    return { said, end, following: () => expect.poll(() => said.err, PATIENCE).toContain('Following') };
  }
  const lines = (said: { readonly out: string }) => said.out.split('\n').slice(0, -1);

  it('tells what comes, a line for each use, and ends with a report on all', async () => {
    writeFileSync(file, row(1, 'GET /orders/42') + row(2, 'GET /orders/43'));
    const { said, end, following } = begin('access.log');
    await following();
    expect(said.out).toBe('');
    appendFileSync(file, row(3, 'POST /orders').slice(0, 50));
    appendFileSync(file, row(3, 'POST /orders').slice(50) + row(4, 'DELETE /orders/7', 403));
    await expect.poll(() => lines(said).length, PATIENCE).toBe(2);
    expect(lines(said)[0]).toMatch(
      /^2025-10-10 13:03:00 {2}tw1_[\w-]{22} {2}POST {2}\/orders {2}200 {2}203\.0\.113\.7 {2}curl\/8\.5$/,
    );
    expect(lines(said)[1]).toContain('DELETE  /orders/{id}  403');
    expect(await end()).toBe(0);
    expect(said.err).toContain('4 uses');
    expect(said.out + said.err).not.toContain(token);
  });

  it('goes on with the file that takes the name, and with one that was cut', async () => {
    writeFileSync(file, row(1, 'GET /a'));
    const { said, end, following } = begin('access.log');
    await following();
    appendFileSync(file, row(2, 'GET /b'));
    renameSync(file, `${file}.1`);
    appendFileSync(`${file}.1`, row(3, 'GET /c'));
    await expect.poll(() => lines(said).length, PATIENCE).toBe(2);
    writeFileSync(file, row(4, 'GET /d'));
    await expect.poll(() => lines(said).length, PATIENCE).toBe(3);
    appendFileSync(file, row(5, 'GET /e'));
    await expect.poll(() => lines(said).length, PATIENCE).toBe(4);
    truncateSync(file);
    await new Promise((resolve) => setTimeout(resolve, 500));
    appendFileSync(file, row(6, 'GET /f'));
    await expect
      .poll(() => lines(said).map((line) => line.split('  ')[3]), PATIENCE)
      .toEqual(['/b', '/c', '/d', '/e', '/f']);
    expect(await end()).toBe(0);
  });

  it('knows the columns by their heading, and a broken line by its place', async () => {
    file = path.join(folder, 'uses.csv');
    const cells = (minute: number, url: string) => `2025-10-10T13:0${minute}:00Z,GET,${url},200,Bearer ${token}\n`;
    const held = cells(1, '/a').repeat(2_000);
    writeFileSync(file, `time,method,url,status,authorization\n${held}`);
    const { said, end, following } = begin('uses.csv');
    await following();
    appendFileSync(file, `${cells(3, '/c')}"no\nrow",at,"all\n${cells(4, '/d')}`);
    appendFileSync(file, `"\n${cells(5, '/e')}`);
    await expect.poll(() => lines(said).map((line) => line.split('  ')[3]), PATIENCE).toContain('/e');
    expect(await end()).toBe(0);
    expect(said.err).toContain('line 2003');
  });

  it('waits for a file that is empty still, and writes objects where it is asked to', async () => {
    writeFileSync(file, '');
    const { said, end, following } = begin('--follow-format', 'json', 'access.log');
    await following();
    appendFileSync(file, row(1, 'GET /orders/42'));
    await expect.poll(() => lines(said).length, PATIENCE).toBe(1);
    expect(JSON.parse(lines(said)[0] ?? '')).toMatchObject({
      use: { at: '2025-10-10T13:01:00.000Z', template: '/orders/{id}', status: 200 },
    });
    expect(await end()).toBe(0);
  });

  it('tells an anomaly when it happens, once', async () => {
    writeFileSync(file, '');
    const { said, end, following } = begin('access.log', '--fail-on', 'none');
    await following();
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const exp = Date.UTC(2025, 9, 10, 12) / 1000;
    const expired = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: 'u', iat: exp - 600, exp })}.${opaque(43)}`;
    appendFileSync(file, row(1, 'GET /orders', 200, expired) + row(2, 'GET /orders', 200, expired));
    await expect.poll(() => said.out, PATIENCE).toContain('critical: Accepted after its expiry');
    appendFileSync(file, row(3, 'GET /orders', 200, expired));
    await expect.poll(() => lines(said).length, PATIENCE).toBe(4);
    expect(await end()).toBe(0);
  });

  it('refuses what cannot be followed', async () => {
    await expect(begin('.').end()).rejects.toThrow('--follow needs files');
    await expect(begin('-').end()).rejects.toThrow('--follow needs files');
  });
});
