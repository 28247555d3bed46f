import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sample } from '@/utils/lib/sample';
import { sampleChecked } from '@/utils/lib/sample-checked';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { Report } from '@/utils/model/report';
import type { Imported } from '@/utils/observe/node/imported';
import { type Input, readInput } from '@/utils/observe/node/read-input';
import { FILES } from '@/utils/record/import-item';
import { Importer } from '@/utils/record/importer';
import { AT, entry, har, page } from '../observe/node/har';
import { heapSnapshot } from '../observe/node/heap';
import { all } from '../observe/node/pieces';

const APP = 'https://app.example.com';
const time = Date.parse(AT);
const hour = 3_600;
const claims = { sub: 'robin', iat: time / 1000 - 60, exp: time / 1000 + 90 * 24 * hour };
const access = sampleJwt(claims);
const opaque = sample('', 40, undefined, 7);
const session = sample('', 32, undefined, 8);
const github = sampleChecked('ghp_', 30);

const input = (name: string, content: string | Uint8Array, isReadTwice = true): Input => ({
  name,
  at: time,
  isReadTwice,
  open: async function* () {
    yield Buffer.from(content);
  },
});

/** Reads the files as the command line does. */
async function reports(files: readonly Input[], asked: readonly string[] = []) {
  const importer = new Importer({ key: new Uint8Array(32).fill(7), now: () => time });
  const heaps: [string, Imported][] = [];
  for (const file of files) {
    importer.begin(file.name);
    for (const item of await all(readInput(file))) {
      if (item.kind === 'heap') heaps.push([file.name, item]);
      else await importer.add(item);
    }
    importer.end();
  }
  for (const [name, heap] of heaps) {
    importer.begin(name);
    await importer.add(heap);
    importer.end();
  }
  return importer.reports(asked);
}

async function only(...files: Input[]): Promise<Report> {
  const { reports: found } = await reports(files);
  expect(found).toHaveLength(1);
  return found[0] as Report;
}

const places = ({ sightings }: Report) =>
  sightings.map(({ surface, key, path }) => [surface, key, path].join(' | ')).sort();
const rules = ({ findings }: Report) => findings.map(({ rule, location }) => `${rule} ${location.surface}`).sort();
const row = (report: Report, surface: string) => report.coverage.find((one) => one.surface === surface);

const state = (localStorage: Readonly<Record<string, string>>, cookies: readonly object[] = []) =>
  JSON.stringify({
    cookies,
    origins: [{ origin: APP, localStorage: Object.entries(localStorage).map(([name, value]) => ({ name, value })) }],
  });

const bearer = entry({ requestHeaders: { Authorization: `Bearer ${opaque}`, Origin: APP } });
const app = entry({ url: `${APP}/`, type: 'document' });

describe('a HAR', () => {
  it('shows credentials as uses, with where they went and what was answered', async () => {
    const report = await only(input('a.har', har([app, bearer, bearer], [page()])));
    expect(report).toMatchObject({ site: 'example.com', requestsWatched: 3, now: time });
    expect(report.uses).toEqual([
      expect.objectContaining({
        channel: 'authorization',
        destination: 'https://api.example.com',
        template: '/orders/{id}',
        status: 200,
        serverAddress: '203.0.113.7',
        initiator: APP,
        witness: 'import',
        count: 2,
      }),
    ]);
    expect(report.tokens).toEqual([expect.objectContaining({ confidence: 'certain', knownBy: 'use' })]);
  });

  it('tells how an answer was asked for, of that answer alone', async () => {
    const answer = (url: string, token: string, postData?: object) =>
      entry({ method: 'POST', url, ...(postData && { postData }), content: { text: JSON.stringify({ token }) } });
    const report = await only(
      input(
        'a.har',
        har(
          [
            app,
            answer(`${APP}/oauth/token`, access, {
              text: `grant_type=authorization_code&client_id=shop-web&code=1&code_verifier=${session}`,
            }),
            answer(`${APP}/login`, github, {
              params: [
                { name: 'user', value: 'robin' },
                { name: 'password', value: 'correct horse' },
              ],
            }),
            answer(`${APP}/later`, sampleChecked('ghp_', 30, undefined, undefined, 3)),
          ],
          [page()],
        ),
      ),
    );
    const told = report.sightings.filter(({ surface }) => surface === 'response-body');
    const nothing = { client: null, verifier: false, secret: false };
    expect(new Map(told.map(({ key, grant }) => [key, grant]))).toEqual(
      new Map([
        [
          'POST /oauth/token',
          { ...nothing, type: 'authorization_code', method: 'POST', client: 'shop-web', verifier: true },
        ],
        ['POST /login', { ...nothing, type: 'login', method: 'POST' }],
        ['POST /later', undefined],
      ]),
    );
  });

  it('shows tokens where they lie: set cookies, bodies, sockets, fragments', async () => {
    const body = gzipSync(JSON.stringify({ access_token: access })).toString('base64');
    const report = await only(
      input(
        'a.har',
        har(
          [
            app,
            entry({
              method: 'POST',
              url: 'https://api.example.com/oauth/token',
              postData: { text: `grant_type=x&refresh_token=${opaque}` },
              responseHeaders: { 'Set-Cookie': `session_id=${session}; Path=/; HttpOnly` },
              content: { size: 9, mimeType: 'application/json', encoding: 'base64', text: body },
            }),
            entry({
              url: 'wss://api.example.com/live',
              more: { _webSocketMessages: [{ type: 'send', data: JSON.stringify({ token: access }), opcode: 1 }] },
            }),
          ],
          [page(`${APP}/#access_token=${access}`)],
        ),
      ),
    );
    expect(places(report)).toEqual([
      'request-body | POST /oauth/token | form → refresh_token',
      'response-body | POST /oauth/token | gzip → $.access_token',
      'response-header | session_id | ',
      'url-fragment | access_token | ',
      'web-socket | /live | sent → $.token',
    ]);
    expect(report.sightings.find(({ surface }) => surface === 'response-header')?.cookie).toMatchObject({
      httpOnly: true,
    });
    expect(rules(report)).toContain('token-in-url url-fragment');
  });

  it('is judged as of the time it was recorded', async () => {
    const old = sampleJwt({ ...claims, iat: claims.iat, exp: time / 1000 + hour });
    const importer = new Importer({ key: new Uint8Array(32), now: () => time + 365 * 24 * hour * 1000 });
    importer.begin('state.json');
    for (const item of await all(readInput(input('state.json', state({ auth: old }))))) await importer.add(item);
    importer.end();
    const { reports } = await importer.reports();
    expect(reports.flatMap(rules)).toEqual(['access-token-in-script-readable-storage local-storage']);
  });

  it('reports the sites whose pages were open, names the others, and reports them when asked', async () => {
    const other = entry({
      url: 'https://ads.test/pixel',
      requestHeaders: { Cookie: `session_id=${session}` },
      responseHeaders: { 'Set-Cookie': `session_id=${session}` },
    });
    const file = input('a.har', har([app, bearer, other], [page()]));
    const found = await reports([file]);
    expect(found.reports.map(({ site }) => site)).toEqual(['example.com']);
    expect(found.others).toEqual(['ads.test']);
    expect((await reports([file], ['ads.test'])).reports.map(({ site }) => site)).toEqual(['ads.test']);
  });

  it('says in coverage and diagnostics what could not be read', async () => {
    const report = await only(input('a.har', har([app, bearer], [page()]).slice(0, -40)));
    expect(report.diagnostics.map(({ part, code }) => `${part} ${code}`)).toEqual([
      'a.har entry-broken',
      'a.har file-ends-early',
    ]);
    expect(row(report, 'request-body')).toMatchObject({
      state: 'partly',
      reason: { key: 'coverage_import_problems_other' },
    });
    expect(row(report, 'local-storage')).toMatchObject({
      state: 'not-inspected',
      reason: { key: 'coverage_import_not_in_files' },
    });
  });
});

describe('a storageState', () => {
  it('is judged by the rules for storage and cookies', async () => {
    const cookie = {
      name: 'session_id',
      value: session,
      domain: 'app.example.com',
      path: '/',
      expires: -1,
      httpOnly: false,
      secure: false,
      sameSite: 'Lax',
    };
    const report = await only(input('state.json', state({ auth: JSON.stringify({ access_token: access }) }, [cookie])));
    expect(rules(report)).toEqual([
      'access-token-in-script-readable-storage local-storage',
      'long-lived-jwt local-storage',
      'session-cookie-without-httponly cookie-jar',
      'session-cookie-without-secure cookie-jar',
    ]);
    expect(report.sightings.every(({ witness }) => witness === 'import')).toBe(true);
    expect(row(report, 'cookie-jar')?.state).toBe('inspected');
    expect(row(report, 'session-storage')?.reason?.key).toBe('coverage_state_session_storage');
  });

  it('gives cookies of localhost to the site with the port', async () => {
    const cookie = {
      name: 'session_id',
      value: session,
      domain: 'localhost',
      path: '/',
      expires: -1,
      httpOnly: false,
      secure: false,
      sameSite: 'Lax',
    };
    const text = JSON.stringify({
      cookies: [cookie],
      origins: [{ origin: 'http://localhost:3000', localStorage: [] }],
    });
    expect((await only(input('state.json', text))).site).toBe('localhost:3000');
  });

  it('joins a session that is split over several cookies', async () => {
    const whole = `base64-${Buffer.from(JSON.stringify({ access_token: access, refresh_token: opaque })).toString('base64url')}`;
    const half = Math.ceil(whole.length / 2);
    const cookies = [whole.slice(0, half), whole.slice(half)].map((value, index) => ({
      name: `sb-shop-auth-token.${index}`,
      value,
      domain: 'app.example.com',
      path: '/',
      expires: -1,
      httpOnly: false,
      secure: true,
      sameSite: 'Lax',
    }));
    const report = await only(input('state.json', state({}, cookies)));
    expect(report.sightings.map(({ key }) => key)).toContain('sb-shop-auth-token');
  });
});

describe('files read together', () => {
  it('an opaque value in storage is a token once another file shows it being sent', async () => {
    const stored = input('state.json', state({ workspace: opaque, theme: sample('', 40, undefined, 9) }));
    expect((await only(stored)).tokens).toEqual([]);
    const report = await only(stored, input('a.har', har([app, bearer], [page()])));
    expect(places(report)).toEqual(['local-storage | workspace | ']);
    expect(rules(report)).toEqual(['access-token-in-script-readable-storage local-storage']);
  });

  it('what was sent is found again in memory and in files that belong to no site', async () => {
    const heap = heapSnapshot({
      [`Window / ${APP}`]: { a: 'b' },
      Store: { apiToken: opaque, other: sample('', 40, undefined, 9) },
    });
    const { reports: found } = await reports([
      input('heap', heap),
      input('notes.txt', opaque),
      input('a.har', har([app, bearer], [page()])),
    ]);
    expect(found.map((report) => [report.site, places(report)])).toEqual([
      ['example.com', ['heap | apiToken | ']],
      [FILES, ['file | notes.txt | ']],
    ]);
  });

  it('a surface that one file shows whole is not called partial for another', async () => {
    const kept = {
      name: 'session_id',
      value: session,
      domain: 'app.example.com',
      path: '/',
      httpOnly: true,
      secure: true,
    };
    const log = input('a.har', har([app, entry({ cookies: [kept] })], [page()]));
    expect(row(await only(log), 'cookie-jar')?.state).toBe('partly');
    expect(row(await only(log, input('state.json', state({}))), 'cookie-jar')?.state).toBe('inspected');
  });
});

describe('a heap snapshot', () => {
  const long = sampleJwt({ ...claims, scope: 'orders:read '.repeat(120) });

  it('shows tokens by what holds them, and tells of one that V8 cut by its type alone', async () => {
    const objects = { [`Window / ${APP}`]: { a: 'b' }, Store: { accessToken: access, idToken: long } };
    const report = await only(input('heap', heapSnapshot(objects)));
    expect(places(report)).toEqual(['heap | accessToken | ']);
    expect(report.tokens).toHaveLength(1);
    expect(report.diagnostics).toEqual([
      expect.objectContaining({ code: 'token-cut', part: 'heap', detail: expect.stringMatching(/^jwt, string \d+$/) }),
    ]);
    expect(row(report, 'heap')).toMatchObject({
      state: 'partly',
      reason: { key: 'coverage_heap_cut_one', values: ['1', 'jwt'] },
    });
  });

  it('tells a token whose end lies before the cut, and not one that the cut went through', async () => {
    const pad = 'x'.repeat(1_000 - github.length);
    const at = (spaces: number) => `${pad} ${' '.repeat(spaces)}${github} ${'y'.repeat(100)}`;
    const whole = await only(input('heap', heapSnapshot({ A: { text: at(0) } })));
    expect(whole.tokens.map(({ type }) => type)).toEqual(['github-pat-classic']);
    const torn = `${'x '.repeat(512).slice(0, 1_024 - access.length + 10)} ${access}`;
    const cut = await only(input('heap', heapSnapshot({ A: { text: torn } })));
    expect(cut.tokens).toEqual([]);
    expect(cut.diagnostics.map(({ code }) => code)).toEqual(['token-cut']);
  });

  it('is read without names where it cannot be read twice', async () => {
    const report = await only(input('-', heapSnapshot({ Store: { accessToken: access } }), false));
    expect(places(report)).toEqual(['heap |  | ']);
  });
});

describe('plain files', () => {
  it('tell line and column, through pieces of a large file too', async () => {
    const filler = `${'const a = 1;\n'.repeat(100_000)}`;
    const report = await only(input('src/app.js', `${filler}  const token = "${github}";\n${filler}${access}`));
    expect(places(report)).toEqual(['file | src/app.js | 100001:18', 'file | src/app.js | 200002:1']);
    expect(rules(report)).toContain('secret-in-file file');
    expect(report.sightings.map(({ count }) => count)).toEqual([1, 1]);
  });

  it('tell a token once where two pieces overlap', async () => {
    const filler = 'const a = 1;\n'.repeat(80_000);
    const report = await only(input('a.js', `${filler}const token = "${github}";\n${filler}`));
    expect(filler.length).toBeGreaterThan(1_048_576 - 16_384);
    expect(filler.length).toBeLessThan(1_048_576);
    expect(report.sightings.map(({ count }) => count)).toEqual([1]);
  });

  it('tell sources of a map by their name', async () => {
    const map = { version: 3, sources: ['src/key.ts'], sourcesContent: [`\nconst token = '${github}'`], mappings: '' };
    expect(places(await only(input('app.js.map', JSON.stringify(map))))).toEqual([
      'file | app.js.map | src/key.ts → 2:16 → token → $',
    ]);
  });

  it('tell every token of a text that is full of them', async () => {
    const many = Array.from({ length: 300 }, (_, seed) => sampleChecked('ghp_', 30, undefined, undefined, seed + 1));
    expect((await only(input('leak.txt', many.join('\n')))).tokens).toHaveLength(300);
  });

  it('say in coverage that nothing but the file was seen, and do not repeat it for each rule', async () => {
    const report = await only(input('a.txt', github));
    expect(report.undecided).toEqual([]);
    expect(row(report, 'local-storage')?.state).toBe('not-inspected');
  });
});

describe('headers in a HAR', () => {
  it('tell who may read what lies at an origin, and what others may do with answers that carried tokens', async () => {
    const document = entry({
      url: `${APP}/`,
      type: 'document',
      responseHeaders: { 'Content-Security-Policy': "script-src 'self'", 'Strict-Transport-Security': 'max-age=300' },
    });
    const report = await only(
      input('a.har', har([document, bearer, entry({ url: `${APP}/open` })], [page(`${APP}/`)])),
    );
    expect(report.access).toMatchObject([
      {
        origin: APP,
        policy: { scripts: 'listed' },
        guard: { hsts: { maxAge: 300, subdomains: false }, isKept: true },
        answers: [{ caching: 'unsaid', sharedWith: [] }],
      },
    ]);
  });
});
