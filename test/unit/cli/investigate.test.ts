import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '@/entrypoints/cli/fault';
import { runFingerprint } from '@/entrypoints/cli/fingerprint';
import { runInvestigate } from '@/entrypoints/cli/investigate';
import { parseInvestigate } from '@/entrypoints/cli/investigate-options';
import { parseArguments } from '@/entrypoints/cli/program';
import { terminal } from '@/entrypoints/cli/terminal';
import { createJudge } from '@/utils/assess/traffic/judge';
import { opaque } from '@/utils/demo/credentials';
import { sample } from '@/utils/lib/sample';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import { tarOf, zipOf } from '../observe/node/archives';
import { entry, har, page } from '../observe/node/har';

const ajv = addFormats.default(new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false }));
const valid = ajv.compile(JSON.parse(readFileSync(path.resolve('public/schema/investigation.v1.json'), 'utf8')));

const root = mkdtempSync(path.join(tmpdir(), 'tokenwitness-investigate-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder = '';
let runs = 0;
beforeEach(() => {
  folder = path.join(root, String(runs++));
  mkdirSync(folder);
});

const token = opaque(40);
const at = (minute: number) => `[10/Oct/2025:13:${String(minute).padStart(2, '0')}:00 +0000]`;
const access = (minute: number, value = token, request = 'GET /orders/42 HTTP/1.1', status = 200) =>
  `203.0.113.7 - - ${at(minute)} "${request}" ${status} 512 "-" "curl/8.5" "Bearer ${value}"\n`;

const put = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);

function voices(quiet = false) {
  const said = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    isTTY: false,
    write(text: string) {
      said[name] += text;
      return true;
    },
  });
  return { said, voice: terminal({ stdout: stream('out'), stderr: stream('err'), env: {} }, { quiet }) };
}

/** Runs `investigate` in a folder of its own; gives the exit code, what was said, and the report where one was asked for. */
async function investigate(args: readonly string[], stdin = '', judgeOf: typeof createJudge = createJudge) {
  const asked = parseArguments(['investigate', ...args]);
  if (asked.command !== 'investigate') throw new Error(asked.command);
  const options = parseInvestigate(asked.files, asked.raw);
  const { said, voice } = voices();
  const input = Readable.from([Buffer.from(stdin)]);
  const code = await runInvestigate(options, voice, new AbortController().signal, folder, input, judgeOf);
  const report = said.out === '' ? null : JSON.parse(said.out);
  if (report !== null && !valid(report)) throw new Error(JSON.stringify(valid.errors));
  return { code, report, ...said };
}

const JSON_OUT = ['--format', 'json', '--output', '-'];

describe('investigate', () => {
  it('tells of a token in files of several formats, in order of time, under one name', async () => {
    const keyFile = path.join(folder, 'tokens.key');
    const named = voices();
    await runFingerprint({ keyFile, snippet: null }, Readable.from([`${token}\n`]), named.voice);
    const fingerprint = named.said.out.trim();
    put('access.log.gz', gzipSync(access(1) + access(9, token, 'DELETE /orders/7 HTTP/1.1', 403)));
    const line = {
      at: '2025-10-10T13:05:00Z',
      method: 'GET',
      path: '/me',
      status: 500,
      client: '::ffff:203.0.113.9',
      token: fingerprint,
    };
    put('app.ndjson', `${JSON.stringify(line)}\n`);
    const { code, report, err } = await investigate([
      'access.log.gz',
      'app.ndjson',
      '--key-file',
      keyFile,
      ...JSON_OUT,
    ]);
    expect(code).toBe(0);
    expect(err).toContain('Exit 0');
    expect(report.tokens).toHaveLength(1);
    expect(report.tokens[0]).toMatchObject({
      ...{ token: fingerprint, uses: 3, denied: 1, failed: 1, writes: 1, type: 'opaque-token' },
      ...{ firstUsed: '2025-10-10T13:01:00.000Z', lastUsed: '2025-10-10T13:09:00.000Z' },
    });
    expect(report.tokens[0].clients.values).toMatchObject([
      { value: '203.0.113.7', uses: 2 },
      { value: '203.0.113.9', uses: 1 },
    ]);
    expect(report.tokens[0].endpoints.values.map(({ value }: { value: string }) => value)).toEqual([
      ...['GET /orders/{id}', 'GET /me', 'DELETE /orders/{id}'],
    ]);
    expect(report.files[1].mapping).toMatchObject({ client: 'client', token: 'token' });
  });

  it('goes into folders, zip and tar, and reads standard input', async () => {
    mkdirSync(path.join(folder, 'logs'));
    put(
      'logs/a.zip',
      zipOf([
        ['one.log', access(1)],
        ['two.log.gz', gzipSync(access(2))],
      ]),
    );
    put(
      'logs/b.tar.gz',
      gzipSync(
        await tarOf([
          ['three.log', access(3)],
          ['four.log', access(4)],
        ]),
      ),
    );
    const { code, report } = await investigate(['logs', '-', ...JSON_OUT], access(5));
    expect(code).toBe(0);
    expect(report.uses).toBe(5);
    expect(report.files.map(({ name }: { name: string }) => name).sort()).toEqual([
      ...['-', 'logs/a.zip!/one.log', 'logs/a.zip!/two.log.gz', 'logs/b.tar.gz!/four.log', 'logs/b.tar.gz!/three.log'],
    ]);
  });

  it('reads a HAR as scan does', async () => {
    put(
      'capture.har',
      har(
        [entry({ url: 'https://api.test/me', requestHeaders: { Authorization: `Bearer ${token}` } })],
        [page('https://app.test/')],
      ),
    );
    const { report } = await investigate(['capture.har', ...JSON_OUT]);
    expect(report.files[0].format).toBe('har');
    expect(report.tokens[0].destinations.values[0].value).toBe('api.test');
  });

  it('shows broken rows with their lines and goes on', async () => {
    put('access.log', `${access(1)}what is this\n${access(2)}\n203.0.113.7 - - [never] "GET / HTTP/1.1" 200 1\n`);
    const { code, report } = await investigate(['access.log', ...JSON_OUT]);
    expect(code).toBe(0);
    expect(report.files[0]).toMatchObject({ rows: 2, broken: 2 });
    expect(report.files[0].brokenRows).toEqual([
      { fault: 'not-this-format', line: 2, record: null },
      { fault: 'no-time', line: 5, record: null },
    ]);
    const { err } = await investigate(['access.log']);
    expect(err).toContain('line 2: not of this format');
  });

  it('says of a file in no known format what was tried, and exits with 3', async () => {
    put('notes.txt', 'dear diary\nnothing happened\n');
    put('access.log', access(1));
    const { code, err } = await investigate(['notes.txt', 'access.log']);
    expect(code).toBe(3);
    expect(err).toMatch(/notes\.txt\n +in no known format\n/);
    expect(err).toMatch(/Tried alb, .*combined/s);
    expect((await investigate(['notes.txt', 'access.log', '--allow-incomplete'])).code).toBe(0);
  });

  it('exits with 3 where no token was in what was read', async () => {
    put('access.log', access(1).replace(/ "Bearer.*"/, ''));
    const { code, err } = await investigate(['access.log']);
    expect(code).toBe(3);
    expect(err).toContain('tokenwitness fingerprint --snippet');
  });

  it('keeps to a period and to the tokens that were asked for', async () => {
    const key = sample('AKIA', 16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');
    const event = (minute: number, accessKeyId: string) => ({
      ...{ eventVersion: '1.09', eventSource: 's3.amazonaws.com', eventName: 'GetObject', readOnly: true },
      ...{ eventTime: `2025-10-10T13:0${minute}:00Z`, userIdentity: { accessKeyId }, sourceIPAddress: '203.0.113.7' },
    });
    const Records = [event(3, key), event(1, key), event(2, key.replace(/.$/, 'A')), event(9, key)];
    put('trail.json', JSON.stringify({ Records }));
    const asked = [
      '--token',
      `aws:${key}`,
      '--token',
      'github:none',
      '--since',
      '2025-10-10T13:02Z',
      '--until',
      '2025-10-10T13:05Z',
    ];
    const { report } = await investigate(['trail.json', ...asked, ...JSON_OUT]);
    expect(report.files[0]).toMatchObject({ rows: 4, used: 1, outside: 2, otherTokens: 1 });
    expect(report.tokens).toMatchObject([{ token: `aws:${key}`, uses: 1, knownBy: 'identifier' }]);
    expect(report.notKnown).toContainEqual({ what: 'token-not-found', count: 1, of: 'github:none' });
  });

  it('reads columns as a person says, and a log_format', async () => {
    put('odd.csv', `when;what;who;secret\n2025-10-10 13:00:00;/x;203.0.113.7;${token}\n`);
    const map = ['time=when', 'url=what', 'client=who', 'token=secret'].flatMap((one) => ['--map', one]);
    expect((await investigate(['odd.csv', ...map, ...JSON_OUT])).report.uses).toBe(1);
    put('own.log', `203.0.113.7 [2025-10-10T13:00:00+00:00] "GET /x HTTP/1.1" 200 "${token}"\n`);
    const template = '$remote_addr [$time_iso8601] "$request" $status "$http_x_api_key"';
    const { report } = await investigate(['own.log', '--log-format', template, ...JSON_OUT]);
    expect(report.tokens).toMatchObject([{ uses: 1, role: 'api-key' }]);
  });

  it('writes JSON into the current folder, and what people read to a file', async () => {
    put('access.log', access(1));
    const { err } = await investigate(['access.log', '--format', 'json']);
    expect(valid(JSON.parse(readFileSync(path.join(folder, 'investigation.json'), 'utf8')))).toBe(true);
    expect(err).toContain('investigation.json');
    await investigate(['access.log', '--format', 'pretty', '--output', 'found.txt']);
    expect(readFileSync(path.join(folder, 'found.txt'), 'utf8')).toContain('1 use of 1 token in 1 file');
  });
});

describe('anomalies', () => {
  const asked: (readonly string[])[] = [];
  const judgeOf: typeof createJudge = (options = {}) => {
    asked.push(options.expectedNetworks ?? []);
    let at = 0;
    let name = '';
    return {
      ...createJudge(options),
      use: (use) => {
        [name, at] = [use.token, use.at];
      },
      found: (now) => {
        const evidence = { usual: 2, unusual: ['203.0.113.7'], where: 'api' };
        const what = { key: 'anomaly_network_one', values: ['1', '203.0.113.7', '198.51.100.0/24'] };
        return [{ rule: 'unexpected-address', token: name, severity: 'high', from: at, to: now, what, evidence }];
      },
      notJudged: () => [{ rule: 'rate-spike', token: name, reason: { key: 'unjudged_client', values: [] } }],
    };
  };

  it('are shown and told, and exit with 1 from the severity that was asked for', async () => {
    put('access.log', access(1) + access(2));
    const { code, report, err } = await investigate(['access.log', ...JSON_OUT], '', judgeOf);
    expect(code).toBe(1);
    expect(err).toContain('Exit 1: 1 anomaly at or above high.');
    expect(report.anomalies).toMatchObject([{ rule: 'unexpected-address', from: '2025-10-10T13:02:00.000Z' }]);
    const shown = await investigate(['access.log'], '', judgeOf);
    expect(shown.err).toMatch(/^1 anomaly \(1 high\)$/m);
    expect(shown.err).toMatch(/HIGH\n {2}unexpected-address\n {4}1 request from 203\.0\.113\.7; until now/);
    expect(shown.err).toContain('rate-spike: 1 token could not be judged. No address of the client is known.');
    expect((await investigate(['access.log', '--fail-on', 'critical'], '', judgeOf)).code).toBe(0);
  });

  it('that no log can show are told as not judged, with the reason', async () => {
    put('access.log', access(1) + access(2, token, 'POST /logout HTTP/1.1') + access(9));
    const { report, err } = await investigate(['access.log', ...JSON_OUT]);
    expect(report.anomalies).toMatchObject([{ rule: 'use-after-logout', severity: 'high' }]);
    const reasons = report.notJudged.map(({ rule, reason }: { rule: string; reason: string }) => `${rule}: ${reason}`);
    expect(reasons).toContain(
      'unexpected-origin: No log tells at which origin a token lies; the extension sees that in the browser.',
    );
    expect(reasons.join()).not.toContain('use-after-logout');
    expect(err).toContain('use-after-revocation: 1 token could not be judged. These logs do not tell that a token was');
  });

  it('are judged by since when the issuer has a signing key, and say where nobody told', async () => {
    const jwt = sampleJwt(
      { iss: 'https://login.test', sub: 'u', iat: Date.UTC(2025, 9, 1) / 1000 },
      { alg: 'RS256', kid: 'k=1' },
    );
    put('access.log', access(1, jwt));
    const told = async (...args: readonly string[]) => {
      const { report } = await investigate(['access.log', ...args, ...JSON_OUT]);
      const about = ({ rule }: { rule: string }) => rule === 'impossible-creation-time';
      return [report.anomalies.filter(about), report.notJudged.filter(about)].map(({ length }) => length);
    };
    expect(await told()).toEqual([0, 1]);
    expect(await told('--keys-since', 'other=2025-09-01')).toEqual([0, 1]);
    expect(await told('--keys-since', 'k=1=2025-09-01', '--keys-since', 'other=2025-10-09')).toEqual([0, 0]);
    expect(await told('--keys-since', 'k=1=2025-10-02')).toEqual([1, 0]);
  });

  it('are judged with the networks that are expected', async () => {
    put('access.log', access(1));
    asked.length = 0;
    await investigate(
      ['access.log', '--expect-network', '10.0.0.0/8,2001:db8::/32', '--expect-network', '192.0.2.7'],
      '',
      judgeOf,
    );
    expect(asked).toEqual([['10.0.0.0/8', '2001:db8::/32', '192.0.2.7']]);
  });
});

describe('wrong usage is one sentence', () => {
  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['cli_no_log', []],
    ['a format', ['a', '--log-format', 'apache']],
    ['a field', ['a', '--map', 'colour=blue']],
    ['a column', ['a', '--map', 'time=']],
    ['a time', ['a', '--since', 'yesterday']],
    ['a network', ['a', '--expect-network', '10.0.0.0/33']],
    ['a key without a date', ['a', '--keys-since', 'key-1']],
    ['a date without a key', ['a', '--keys-since', '=2025-10-01']],
    ['no date', ['a', '--keys-since', 'key-1=soon']],
    ['two dates of one key', ['a', '--keys-since', 'key-1=2025-10-01', '--keys-since', 'key-1=2025-10-02']],
    ['the value of a token', ['a', '--token', opaque(40)]],
    ['a severity', ['a', '--fail-on', 'bad']],
    ['an output without a format', ['a', '--output', '-']],
  ];
  it.each(wrong)('%s', (_, args) => {
    const asked = parseArguments(['investigate', ...args]);
    if (asked.command !== 'investigate') throw new Error(asked.command);
    expect(() => parseInvestigate(asked.files, asked.raw)).toThrow(Fault);
  });

  it('or a signal to stop, also where no row has a token', async () => {
    put('access.log', access(1).replace(/ "Bearer.*"/, ''));
    const options = parseInvestigate(['access.log'], {});
    await expect(runInvestigate(options, voices().voice, AbortSignal.abort(), folder)).rejects.toThrow('Stopped');
  });

  it('a file that is not there', async () => {
    await expect(investigate(['nowhere.log'])).rejects.toThrow(/nowhere\.log/);
  });
});
