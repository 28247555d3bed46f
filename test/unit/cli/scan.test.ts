import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { githubToken, jwt, opaque } from '@/utils/demo/credentials';
import { useRules } from '@/utils/detect/use-rules';
import { NO_RULES } from '@/utils/detect/user-rules';
import { rawIn } from '../../e2e/harness/raw-search';
import { tarOf, zipOf } from '../observe/node/archives';
import { entry, har, page } from '../observe/node/har';
import { heapSnapshot } from '../observe/node/heap';
import { scanIn } from './run-scan';

const root = mkdtempSync(path.join(tmpdir(), 'tokenwitness-scan-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder = '';
let runs = 0;
beforeEach(() => {
  folder = path.join(root, String(runs++));
  mkdirSync(folder);
});

const APP = 'https://app.example.com';
const now = Math.floor(Date.now() / 1000);
const access = jwt({ sub: 'robin', iat: now, exp: now + 900 }, Buffer.from(opaque(32)));
const session = opaque(40);

function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return name;
}

const scan = (...args: string[]) => scanIn(folder, args);

const careful = () =>
  har(
    [
      entry({
        url: `${APP}/`,
        type: 'document',
        responseHeaders: { 'Set-Cookie': `__Host-session=${session}; Path=/; Secure; HttpOnly; SameSite=Strict` },
      }),
    ],
    [page()],
  );
const leaky = () =>
  JSON.stringify({ cookies: [], origins: [{ origin: APP, localStorage: [{ name: 'auth', value: access }] }] });

describe('the exit code of a scan', () => {
  it('is 0 where a session was seen and nothing counts', async () => {
    const { code, err } = await scan(put('a.har', careful()));
    expect(err).toContain('No risks seen on example.com');
    expect(code).toBe(0);
  });

  it('is 1 with a finding, and 0 where it is below the threshold', async () => {
    put('state.json', leaky());
    expect((await scan('state.json', '--fail-on', 'medium')).code).toBe(1);
    expect((await scan('state.json', '--fail-on', 'critical')).code).toBe(0);
  });

  it('is 2 where a file is not there, and says which', async () => {
    await expect(scan('missing.har')).rejects.toThrow('There is no file missing.har.');
    await expect(scan()).rejects.toThrow(/Say which file to read/);
  });

  it('is 3 where a file was not read whole, unless that is allowed', async () => {
    put('a.har', careful().slice(0, -2));
    const { code, err } = await scan('a.har');
    expect(err).toContain('a.har: 1 part of it could not be read.');
    expect(code).toBe(3);
    put('b.har', careful());
    expect((await scan('a.har', 'b.har', '--allow-incomplete')).code).toBe(0);
  });

  it('is 3 where what was recorded shows no login, as Chrome exports it, unless that is allowed', async () => {
    put('a.har', har([entry({ url: `${APP}/`, type: 'document' })], [page()]));
    const { code, err } = await scan('a.har');
    expect(err).toMatch(/Chrome leaves them out of a HAR unless you export it with sensitive data/);
    expect(code).toBe(3);
    expect((await scan('a.har', '--allow-anonymous')).code).toBe(0);
  });

  it('is 0 for files without a token: nobody logs in to a file', async () => {
    put('src/a.js', 'const a = 1;');
    expect((await scan('src')).code).toBe(0);
  });
});

describe('published keys', () => {
  const claims = { sub: 'robin', iat: now, exp: now + 900 };
  const rulesIn = async (...args: string[]) => {
    const { out } = await scan('.', '--format', 'json', '--output', '-', ...args);
    return JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule);
  };

  it('are tried on what HMAC signed, where that is asked for', async () => {
    put('app.js', `const session = '${jwt(claims, Buffer.from('your-256-bit-secret'))}';`);
    expect(await rulesIn()).not.toContain('jwt-signed-by-published-key');
    expect(await rulesIn('--try-keys')).toContain('jwt-signed-by-published-key');
    expect(await rulesIn()).not.toContain('jwt-signed-by-published-key');
  });

  it('say nothing of a token that another key signed', async () => {
    put('state.json', leaky());
    const rules = await rulesIn('--try-keys');
    expect(rules).toContain('access-token-in-script-readable-storage');
    expect(rules).not.toContain('jwt-signed-by-published-key');
  });
});

describe('what a scan says', () => {
  it('writes JSON that the schema allows, and nothing else, to standard output', async () => {
    put('state.json', leaky());
    put('src/app.js', `const token = '${githubToken()}';`);
    put('heap', heapSnapshot({ Store: { accessToken: access } }));
    put('app.log', `app.js:1 ${access}\napp.js:2 b`);
    put('a.har', har([entry({ content: { size: 9, text: access } })]));
    const { out } = await scan('.', '--format', 'json', '--output', '-');
    const report = JSON.parse(out);
    const surfaces = report.sightings.map(({ surface }: { surface: string }) => surface);
    expect([...new Set(surfaces)].sort()).toEqual(
      ['console', 'file', 'heap', 'local-storage', 'response-body'].filter((one) => surfaces.includes(one)),
    );
    expect(surfaces).toEqual(expect.arrayContaining(['console', 'file', 'heap', 'local-storage']));
    expect(report.tool.browser).toBeNull();
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const schema = JSON.parse(readFileSync(path.resolve('public/schema/report.v1.json'), 'utf8'));
    expect([ajv.validate(schema, report), ajv.errors]).toEqual([true, null]);
  });

  it('names the file, the line and the token, and what folders hold that was left out', async () => {
    put('src/app.js', `\n  const token = '${githubToken()}';`);
    put('src/node_modules/m/i.js', githubToken());
    put('src/b.7z', Buffer.from('377abcaf271c', 'hex'));
    symlinkSync(folder, path.join(folder, 'src/loop'));
    const { err, code } = await scan('src');
    expect(err).toMatch(/file › src\/app\.js › 2:18/);
    expect(err).toContain('1 risk on local-files');
    expect(err.replace(/\s+/g, ' ')).toContain('Left out of folders: 1 symbolic link, 1 folder of dependencies.');
    expect(err).toContain('src/b.7z: archive-not-opened');
    expect(code).toBe(1);
  });

  it('reads the files of archives by their kinds, and says what of them could not be read', async () => {
    const code = ['src/config.js', `\n  const token = '${githubToken()}';`] as const;
    put(
      'good.zip',
      zipOf([
        ['state.json', leaky()],
        ['heap', heapSnapshot({ Store: { accessToken: access } })],
      ]),
    );
    put('good.tgz', gzipSync(tarOf([code])));
    const { out, code: exit } = await scan('good.zip', 'good.tgz', '--format', 'json', '--output', '-');
    const { sightings, coverage } = JSON.parse(out);
    const places = sightings.map(({ surface, key }: { surface: string; key: string }) => `${surface} ${key}`);
    expect(places).toEqual(expect.arrayContaining([expect.stringContaining('local-storage')]));
    expect(places).toContain('file good.tgz!/src/config.js');
    expect(places).toEqual(expect.arrayContaining([expect.stringContaining('heap ')]));
    expect(coverage).toContainEqual(expect.objectContaining({ surface: 'file', state: 'inspected' }));
    expect(exit).toBe(1);

    put('bad.zip', zipOf([code, ['bomb', Buffer.alloc(70_000_000)]]));
    put('cut.zip', zipOf([code]).subarray(0, 90));
    const bad = await scan('bad.zip', 'cut.zip');
    expect(bad.err).toMatch(/file › bad\.zip!\/src\/config\.js › 2:18/);
    expect(bad.err).toContain('bad.zip: archive-too-large');
    expect(bad.err).toContain('cut.zip: archive-broken');
    expect(bad.err).toContain('file: in part. 2 archives were not read whole.');
    expect(bad.err).toContain('2 files were not read whole, so the scan is incomplete.');
  });

  it('shows tokens that no rule speaks of', async () => {
    put('heap', heapSnapshot({ Store: { githubToken: githubToken() } }));
    const { err } = await scan('heap');
    expect(err).toMatch(/Other tokens seen\n {2}• GitHub .* \(40\)\n {6}memory › githubToken/);
  });

  it('uses rules of the person', async () => {
    put('rules.json', JSON.stringify({ version: 1, types: [], levels: { 'github-pat-classic': 'off' } }));
    put('a.txt', githubToken());
    try {
      expect((await scan('a.txt', '--rules', path.join(folder, 'rules.json'))).code).toBe(0);
    } finally {
      useRules(NO_RULES);
    }
    expect((await scan('a.txt')).code).toBe(1);
  });
});

describe('fingerprints', () => {
  const fingerprint = async (...args: string[]) =>
    JSON.parse((await scan('a.txt', '--format', 'json', '--output', '-', ...args)).out).tokens[0].fingerprint;

  it('differ from run to run, and are the same under a key file, which is made for its owner alone', async () => {
    put('a.txt', access);
    const file = path.join(folder, 'key');
    expect(await fingerprint()).not.toBe(await fingerprint());
    const first = await fingerprint('--key-file', file);
    expect(await fingerprint('--key-file', file)).toBe(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await fingerprint('--key-file', path.join(folder, 'other'))).not.toBe(first);
  });

  it('are refused under a key that can be guessed', async () => {
    put('a.txt', access);
    const file = path.join(folder, put('key', 'password'));
    await expect(fingerprint('--key-file', file)).rejects.toThrow(/too short/);
    await expect(fingerprint('--key-file', folder)).rejects.toThrow(/cannot be used/);
  });
});

it('nothing raw is said or written, wherever the tokens stand and whatever is broken', async () => {
  const values: Record<string, string> = {};
  const draw = (name: string, value: string) => (values[name] = value);
  const plant = (name: string) => draw(name, /\d$/.test(name) ? opaque(40) : githubToken());
  const signed = (name: string) => draw(name, jwt({ sub: 'robin', iat: now, exp: now + 900 }, Buffer.from(opaque(32))));

  const good = entry({
    method: 'POST',
    url: `${APP}/users/${plant('path')}/x?access_token=${signed('query')}`,
    requestHeaders: {
      Authorization: `Bearer ${plant('bearer 1')}`,
      Cookie: `sid=${plant('cookie 2')}; ${plant('cookie name')}=1`,
      [`x-${plant('header name')}`]: plant('header'),
      Referer: `${APP}/?t=${plant('referer')}`,
    },
    responseHeaders: {
      'Set-Cookie': `session_id=${plant('set-cookie 3')}; Path=/${plant('cookie path')}`,
      'X-Token': signed('response'),
    },
    postData: { text: JSON.stringify({ password: plant('body 4'), [plant('body key')]: signed('body') }) },
    content: {
      size: 9,
      encoding: 'base64',
      text: gzipSync(JSON.stringify({ refresh_token: plant('answer 5') })).toString('base64'),
    },
    more: {
      _initiator: {
        stack: {
          callFrames: [{ url: `https://cdn.test/${plant('script')}/a.js?${plant('script query')}`, lineNumber: 1 }],
        },
      },
      _webSocketMessages: [{ type: 'send', opcode: 1, data: signed('socket') }],
    },
  });
  const broken = JSON.stringify(entry({ requestHeaders: { Authorization: plant('broken') } })).replace(
    '"method"',
    `"${plant('broken name')}" "method"`,
  );
  const log = har([good], [page(`${APP}/#id_token=${signed('fragment')}`)]);
  put(`${plant('file name')}.har`, log.replace('"entries":[', `"entries":[${broken},`));
  put('cut.har', `${har([good]).slice(0, -60)}`);
  put(
    'state.json',
    JSON.stringify({
      cookies: [
        {
          name: plant('jar name'),
          value: plant('jar 6'),
          domain: 'app.example.com',
          path: `/${plant('jar path')}`,
          httpOnly: false,
        },
      ],
      origins: [
        {
          origin: APP,
          localStorage: [{ name: `k-${plant('key')}`, value: signed('stored') }],
          indexedDB: [
            {
              name: plant('database'),
              stores: [{ name: 's', records: [{ key: plant('record key'), value: signed('record') }] }],
            },
          ],
        },
      ],
    }),
  );
  const long = draw('cut', jwt({ sub: 'robin', scope: opaque(2_000) }, Buffer.from(opaque(32))));
  put('h.heapsnapshot', heapSnapshot({ [plant('object')]: { [plant('property')]: signed('heap'), long } }));
  put(`src/${plant('folder')}/a.js`, `const token = '${plant('file')}'; // ${signed('comment')}\n`);
  put(
    'src/a.js.map',
    JSON.stringify({
      version: 3,
      sources: [`src/${plant('source')}.ts`],
      sourcesContent: [plant('source text')],
      mappings: '',
    }),
  );
  put('src/a.bin', Buffer.concat([Buffer.from([0, 1, 2, 0]), Buffer.from(signed('binary')), Buffer.from([0, 3])]));
  put('src/a.gz', gzipSync(`${plant('gzip')} `.repeat(3_000)).subarray(0, 90));
  put('app.log', `${plant('log source')}.js:1 ${signed('log')}\napp.js:2 x ${plant('log 7')}\n`);

  const told: Record<string, string> = {};
  for (const format of ['pretty', 'json', 'markdown']) {
    const { out, err, code } = await scan('.', '--format', format, '--output', '-', '--min-confidence', 'tentative');
    told[format] = out;
    told[`${format} notes`] = err;
    expect(code).toBe(1);
  }
  expect(JSON.parse(told.json ?? '').tokens.length).toBeGreaterThan(20);
  expect(told.json).toContain('tw1_');
  expect(rawIn(told, values)).toEqual([]);
});
