import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { fileInput, type InputKind, readInput } from '@/utils/observe/node/read-input';
import { entry, har } from './har';
import { heapSnapshot } from './heap';
import { all, noise, only } from './pieces';

const folder = mkdtempSync(path.join(tmpdir(), 'tokenwitness-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (file: string, name: string) => ({ file, name, size: 100, changedAt: 5, isRegular: true });

async function read(name: string, content: string | Uint8Array) {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const kinds: InputKind[] = [];
  const items = await all(readInput(fileInput(fileOf(file, name)), (kind) => kinds.push(kind)));
  return { kinds, items, codes: only(items, 'problem').map(({ code }) => code) };
}

const text = `key = "${noise(1)}" äöü €\n`;
const utf16 = (mark: string) => Buffer.from(mark + text, 'utf16le');

describe('readInput', () => {
  it.each([
    ['har', har([entry()])],
    ['har', `\ufeff \n${JSON.stringify(JSON.parse(har([entry()])), null, 2)}`],
    ['heap-snapshot', heapSnapshot({ A: { b: 'c' } })],
    ['storage-state', '{"cookies":[],"origins":[]}'],
    ['storage-state', '{"cookies": [{"name":"a","value":"b","domain":"c.test","httpOnly":true}]}'],
    ['source-map', '{"version":3,"file":"a.js","sources":[],"mappings":""}'],
    ['console', 'app.js:1 a\napp.js:2 b\n'],
    [
      'console',
      '(index):1 a\n(index):1 Error: x\n    at f ((index):1:9)\n    at (index):1:1\nf @ (index):1\ng @ a.js:2\n',
    ],
    ['text', '{"log":"x"}'],
    ['text', '{"cookies":["chocolate"]}'],
    ['text', 'To do: 1 a\nsecond line\nthird line'],
    ['text', text],
    ['binary', new Uint8Array([0, 1, 2, 255, 0, 7])],
    ['archive', Buffer.from('377abcaf271c00', 'hex')],
    ['empty', ''],
  ] as const)('knows %s by its content, whatever its name', async (kind, content) => {
    expect((await read('some.file', content)).kinds).toEqual([kind]);
  });

  it.each([
    ['gzip', 'a', gzipSync(text)],
    ['gzip in gzip', 'a', gzipSync(gzipSync(text))],
    ['zlib', 'a', deflateSync(text)],
    ['Brotli by its ending', 'a.br', brotliCompressSync(text)],
    ['UTF-8 with a mark', 'a', `\ufeff${text}`],
    ['UTF-16', 'a', utf16('\ufeff')],
    ['UTF-16 without a mark', 'a', utf16('')],
    ['UTF-16 the other way round', 'a', utf16('\ufeff').swap16()],
  ])('reads %s', async (_, name, content) => {
    const { items, codes } = await read(name, content);
    expect(only(items, 'text').map((item) => item.text.replace('\ufeff', ''))).toEqual([text]);
    expect(codes).toEqual([]);
  });

  it('believes the mark of UTF-16 where hardly a character is Latin', async () => {
    const { items } = await read('a', Buffer.from(`\ufeff${'密钥令牌'.repeat(40)}\n`, 'utf16le'));
    expect(only(items, 'text')[0]?.text).toContain('密钥令牌');
  });

  it('reads on behind bytes that are no UTF-8', async () => {
    const broken = Buffer.concat([Buffer.from('a = 1 '), Buffer.from([0xff, 0xc3]), Buffer.from(` ${text}`)]);
    const { items } = await read('a', broken);
    expect(only(items, 'text')[0]?.text).toContain(text);
  });

  it('gives what came out of a compression that breaks off, and says so', async () => {
    const long = Array.from({ length: 20_000 }, (_, index) => noise(index, 64)).join('\n');
    const { items, codes } = await read('a', gzipSync(long).subarray(0, 400_000));
    const told = only(items, 'text').map((item) => item.text.slice(0, item.until));
    expect(told.join('').length).toBeGreaterThan(100_000);
    expect(long.startsWith(told.join(''))).toBe(true);
    expect(codes).toEqual(['not-decoded']);
  });

  it('says that an archive was not opened', async () => {
    expect((await read('a.7z', Buffer.from('377abcaf271c00', 'hex'))).codes).toEqual(['archive-not-opened']);
  });

  it('says that a file could not be read, in the word of the system and without its path', async () => {
    const missing = path.join(folder, noise(3));
    mkdirSync(missing);
    const items = await all(readInput(fileInput(fileOf(missing, 'x'))));
    expect(items).toEqual([{ kind: 'problem', code: 'unreadable', detail: 'EISDIR' }]);
  });

  it('reads a heap twice where it can, and once where it cannot', async () => {
    const content = heapSnapshot({ Store: { accessToken: noise(1) } });
    const [heap] = only((await read('a', gzipSync(content))).items, 'heap');
    const found: number[] = [];
    for await (const batch of heap?.strings() ?? []) found.push(...batch.map(({ index }) => index));
    expect([...((await heap?.holders?.(new Set(found))) ?? [])]).toEqual([[found.at(-1), ['accessToken']]]);
    const file = path.join(folder, 'a');
    const [once] = only(await all(readInput(fileInput({ ...fileOf(file, 'a'), isRegular: false }))), 'heap');
    expect(once?.holders).toBeNull();
  });
});
