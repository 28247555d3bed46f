import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintKey } from '@/entrypoints/cli/key-file';
import { githubToken, opaque } from '@/utils/demo/credentials';
import { digestOf } from '@/utils/engine';
import { namingUnder } from '@/utils/record/bodies';
import { Repository } from '../../fixtures/repository';
import { entry, har, page } from '../observe/node/har';
import { heapSnapshot } from '../observe/node/heap';
import { scanIn } from './run-scan';

const APP = 'https://app.example.com';
const root = mkdtempSync(path.join(tmpdir(), 'tokenwitness-sweep-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder = '';
let runs = 0;
beforeEach(() => {
  folder = path.join(root, String(runs++));
  mkdirSync(folder);
});

const put = (name: string, content: string) => writeFileSync(path.join(folder, name), content);
const schema = JSON.parse(readFileSync('public/schema/report.v1.json', 'utf8'));
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const scan = (...args: string[]) => scanIn(folder, args);

describe('a history and single tokens', () => {
  const token = githubToken();
  const nameOf = (value: string) =>
    namingUnder(fingerprintKey(path.join(folder, 'key')).key).fingerprint(digestOf(value));
  let repository: Repository;
  beforeEach(() => {
    repository = new Repository();
  });
  afterEach(() => repository.remove());

  it('tells by which commit each token came and whether HEAD still has it', async () => {
    const commit = repository.commit('Add', { 'src/key.js': `export const key = '${token}';\n` });
    repository.commit('Take it out', { 'src/key.js': 'export const key = process.env.KEY;\n' });
    const { code, err } = await scan('--history', repository.folder);
    expect(code).toBe(1);
    expect(err).toContain(`src/key.js › ${commit} → 1:21`);
    expect(err).toContain('committed 2026-01-01T10:00:00.000Z, not in HEAD');
    const json = await scan('--history', repository.folder, '--format', 'json', '--output', '-');
    expect(JSON.parse(json.out).sightings).toMatchObject([{ surface: 'commit', inHead: false }]);
    expect(validate(JSON.parse(json.out))).toBe(true);
    expect(err + json.out).not.toContain(token);
  });

  it('finds one token everywhere, also where nothing but its name tells that it is one', async () => {
    const value = opaque(40);
    const commit = repository.commit('Add', { 'a.env': `TOKEN=${token}\n` });
    put('har', har([entry({ url: `${APP}/me`, requestHeaders: { authorization: `Bearer ${token}` } })], [page()]));
    put('bundle.js', `const a = "${token}";\n`);
    put('words.txt', `{"remark": "${value}"}`);
    put('heap', heapSnapshot({ Store: { remark: value, key: token } }));
    const files = ['har', 'bundle.js', 'words.txt', 'heap'].map((name) => path.join(folder, name));
    const named = ['--key-file', path.join(folder, 'key'), '--history', repository.folder];
    const one = await scan(...files, ...named, '--token', nameOf(token), '--allow-anonymous');
    for (const place of [`a.env › ${commit}`, 'bundle.js › 1:12', 'memory › key', 'sent › GET', 'in HEAD'])
      expect.soft(one.err).toContain(place);
    expect(one.err).not.toContain('words.txt');
    const other = await scan(...files, ...named, '--token', nameOf(value), '--allow-anonymous');
    for (const place of ['words.txt', 'memory']) expect.soft(other.err).toContain(place);
    expect(other.err).not.toContain('bundle.js');
    const none = await scan(...files, ...named, '--token', nameOf('nothing of this kind'), '--allow-anonymous');
    expect(none.err).toContain('is nowhere in what was read');
  });

  it.each([
    ['a value for a name', ['x', '--token', 'secret-of-somebody', '--key-file', 'k'], /fingerprint/],
    ['a token without a key', ['x', '--token', `tw1_${'a'.repeat(22)}`], /--key-file/],
    ['nothing to read', [], /Say which file/],
  ])('refuses %s', async (_what, args, said) => {
    await expect(scan(...args)).rejects.toThrow(said);
  });

  it('says that a folder is no repository, and that it is not there', async () => {
    mkdirSync(path.join(folder, 'plain'));
    await expect(scan('--history', path.join(folder, 'plain'))).rejects.toThrow(/plain is no repository/);
    await expect(scan('--history', path.join(folder, 'gone'))).rejects.toMatchObject({ code: 'no-such-file' });
  });
});
