import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJudge } from '@/utils/assess/traffic/judge';
import { digestOf } from '@/utils/engine';
import { cleanBody } from '@/utils/ledger/clean';
import { digest } from '@/utils/ledger/digest';
import { partsOf } from '@/utils/lib/import-parts';
import { sample } from '@/utils/lib/sample';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { TokenInFile } from '@/utils/model/kept-file';
import { namingUnder } from '@/utils/record/bodies';
import { LogInvestigation } from '@/utils/record/investigation/investigation';
import type { ShownFile } from '@/utils/record/sweep/file-shown';
import { readGivenFiles } from '@/utils/record/sweep/read-files';
import { Sweep } from '@/utils/record/sweep/sweep';
import { dayOf, Repository } from '../../fixtures/repository';
import { fingerprint } from '../ledger/bodies';
import { zipOf } from '../observe/node/archives';
import { AT, entry, har, page } from '../observe/node/har';
import { heapSnapshot } from '../observe/node/heap';

const APP = 'https://app.example.com';
const time = Date.parse(AT);
const jwt = sampleJwt({ sub: 'robin', iat: time / 1000 - 60, exp: time / 1000 + 9e6 });
/** Nothing but its use tells that it is a token. */
const opaque = sample('', 40, undefined, 7);
const unknown = sample('', 40, undefined, 9);
const naming = namingUnder(new Uint8Array(32).fill(7));
const nameOf = (value: string) => naming.fingerprint(digestOf(value));
const [JWT, OPAQUE] = [nameOf(jwt), nameOf(opaque)];

const file = (name: string, content: string | Uint8Array) =>
  new File([content as BlobPart], name, { lastModified: time });
const row = (token: string, minute = 0) =>
  `203.0.113.7 - - [01/Oct/2026:10:0${minute}:00 +0000] "GET /orders/${minute} HTTP/1.1" 200 9 "-" "curl/8" "Bearer ${token}"\n`;

async function sweep(files: readonly File[], known: readonly string[] = []): Promise<readonly ShownFile[]> {
  const options = { format: null, template: '', map: new Map(), since: null, until: null, tokens: [] };
  const investigation = new LogInvestigation(naming, createJudge({}), options);
  const sweeping = new Sweep(naming, new Set(known));
  let bytes = 0;
  await readGivenFiles(
    files.map((file) => ({ name: file.name, file })),
    investigation,
    sweeping,
    (more) => {
      bytes += more;
    },
    () => {},
  );
  expect(bytes).toBeGreaterThan(0);
  const told = sweeping.told();
  const text = JSON.stringify([told, investigation.report()]);
  for (const value of [jwt, opaque, unknown]) expect(text).not.toContain(value);
  return told;
}

const placesOf = ({ tokens }: ShownFile, name: string) =>
  tokens
    .find(({ fingerprint }) => fingerprint === name)
    ?.places.map(({ surface, origin, key, path, count }) => [surface, origin, key, path, count]);

const log = [row(jwt), row(jwt, 1), row(sample('', 40, undefined, 11), 2), 'no row\n'].join('');

describe('files of all kinds', () => {
  let repository: Repository;
  let commit = '';
  beforeAll(() => {
    repository = new Repository();
    commit = repository.commit('Add', { 'src/key.js': `\nconst key = '${jwt}';\n` });
  });
  afterAll(() => repository.remove());

  it('show where one token is, each under the same name', async () => {
    const authorization = { authorization: `Bearer ${jwt}` };
    const shown = await sweep([
      file('access.log', log),
      file('app.har', har([entry({ url: `${APP}/me?x=1`, requestHeaders: authorization })], [page()])),
      file('heap.heapsnapshot', heapSnapshot({ Store: { accessToken: jwt } })),
      file(
        'state.json',
        JSON.stringify({ cookies: [], origins: [{ origin: APP, localStorage: [{ name: 'auth', value: jwt }] }] }),
      ),
      file('app.js', `const key = "${jwt}";\n`),
      file(
        'app.js.map',
        JSON.stringify({
          version: 3,
          sources: ['src/auth.ts'],
          mappings: '',
          sourcesContent: [`\nconst key = "${jwt}";`],
        }),
      ),
      file('.env', `TOKEN=${jwt}\n`),
      file('history.txt', repository.git('log', '-p')),
      file(
        'all.zip',
        zipOf([
          ['logs/a.log.gz', gzipSync(row(jwt))],
          ['config.env', `TOKEN=${jwt}\n`],
        ]),
      ),
      file('tool.bin', Uint8Array.from([0, 1, 2, 3, ...Buffer.from(` ${jwt} `), 0, 1, 255, 254])),
    ]);
    const of = (name: string) => placesOf(shown.find(({ file }) => file.name === name) as ShownFile, JWT);
    expect(of('access.log')).toEqual([['request', '', 'GET /orders/{id}', '', 2]]);
    expect(of('app.har')).toEqual([['request', APP, 'GET /me', '', 1]]);
    expect(of('heap.heapsnapshot')).toEqual([['heap', '', 'accessToken', '', 1]]);
    expect(of('state.json')).toEqual([['local-storage', APP, 'auth', '', 1]]);
    expect(of('app.js')?.[0]?.slice(0, 3)).toEqual(['file', '', 'app.js']);
    expect(of('app.js.map')?.[0]?.[3]).toContain('src/auth.ts → 2:14');
    expect(of('.env')?.[0]?.[3]).toContain('1:7');
    expect(of('history.txt')).toMatchObject([
      ['commit', '', 'src/key.js', expect.stringContaining(`${commit} → 2:14`), 1],
    ]);
    expect(of('all.zip')).toMatchObject([
      ['file', '', 'all.zip!/config.env', expect.stringContaining('1:7'), 1],
      ['request', '', 'GET /orders/{id}', '', 1],
    ]);
    expect(of('tool.bin')).toHaveLength(1);
    const infos = Object.fromEntries(shown.map(({ file }) => [file.name, file]));
    expect(infos['access.log']).toEqual({
      sha256: digest(log),
      name: 'access.log',
      size: expect.any(Number),
      format: 'combined',
      period: { from: Date.UTC(2026, 9, 1, 10), to: Date.UTC(2026, 9, 1, 10, 2) },
      rows: 3,
      broken: 1,
      tokens: 2,
      moreTokens: 0,
    });
    expect(shown.map(({ file }) => file.format)).toEqual([
      ...['combined', 'har', 'heap-snapshot', 'storage-state', 'text', 'source-map', 'text', 'git-log', 'archive'],
      'binary',
    ]);
    expect(infos['history.txt']?.period).toEqual({ from: dayOf(0), to: dayOf(0) });
    expect(infos['app.har']).toMatchObject({ rows: 1, broken: 0 });
  });

  it('show an opaque value where it is known from elsewhere, or another file shows it being sent', async () => {
    const text = JSON.stringify({ a: opaque, b: unknown });
    const files = () => [
      file('a.json', text),
      file('heap', heapSnapshot({ Store: { remark: opaque, other: unknown } })),
    ];
    const alone = await sweep(files());
    expect(alone.flatMap(({ tokens }) => tokens)).toEqual([]);
    for (const shown of [await sweep(files(), [OPAQUE]), await sweep([...files(), file('access.log', row(opaque))])]) {
      expect(shown.slice(0, 2).map(({ tokens }) => tokens.map(({ fingerprint }) => fingerprint))).toEqual([
        [OPAQUE],
        [OPAQUE],
      ]);
    }
  });

  it('say what could not be read, and go on', async () => {
    const shown = await sweep([
      file('cut.har', har([entry({ requestHeaders: { authorization: `Bearer ${jwt}` } })], [page()]).slice(0, -2)),
      file('old.tar', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar'), Buffer.alloc(250)])),
      file('torn.gz', gzipSync(row(jwt).repeat(500)).subarray(0, 120)),
      file('nothing.txt', 'no token here\n'),
    ]);
    expect(shown.map(({ file: { broken }, tokens }) => [broken > 0, tokens.length > 0])).toEqual([
      [true, true],
      [true, false],
      [true, expect.any(Boolean)],
      [false, false],
    ]);
  });

  it('name nothing that may be a token itself', async () => {
    const [shown] = await sweep([file(`export-${jwt}.env`, `TOKEN=${jwt}\n`)]);
    expect(shown?.file.name).toMatch(/^export-/);
  });
});

describe('a token in a hundred thousand places', () => {
  it('is told with twenty of them and the number of the rest, in entries that the ledger takes', async () => {
    const text = `const key = "${jwt}";\n`.repeat(2_000);
    const [shown] = await sweep([file('app.js', text)]);
    const [token] = shown?.tokens ?? [];
    expect([token?.places.length, token?.morePlaces]).toEqual([20, 1_980]);
    const parts = partsOf(shown!.file, shown!.tokens, time);
    expect(parts).toHaveLength(1);
    expect(cleanBody(parts[0])).not.toBeNull();
  });

  it('shares what it has with thousands of others', () => {
    const place = {
      surface: 'file',
      origin: '',
      key: '\u0001'.repeat(160),
      path: '"'.repeat(160),
      count: 1,
      from: 1,
      to: 2,
    } as const;
    const token = (n: number): TokenInFile => {
      const told = { fingerprint: fingerprint(n), type: 'jwt', preview: 'eyJ…xyz', uses: 0, from: 1, to: 2 };
      return { ...told, places: Array(20).fill(place), morePlaces: 5 };
    };
    const info = { sha256: digest('x'), name: 'a', size: 1, format: 'text', period: null, rows: 0, broken: 0 };
    const parts = partsOf(
      { ...info, tokens: 500, moreTokens: 0 },
      Array.from({ length: 500 }, (_, n) => token(n)),
      time,
    );
    expect(parts.flatMap(({ tokens }) => tokens).map(({ fingerprint }) => fingerprint)).toHaveLength(500);
    for (const part of parts) {
      expect(cleanBody(part)).not.toBeNull();
      expect(part.parts).toBe(parts.length);
      for (const { places, morePlaces } of part.tokens) expect(places.length + morePlaces).toBe(25);
    }
    expect(partsOf({ ...info, tokens: 0, moreTokens: 0 }, [], time)).toMatchObject([{ part: 1, parts: 1, tokens: [] }]);
  });
});
