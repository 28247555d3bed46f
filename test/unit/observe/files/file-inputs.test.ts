import { gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fileInputs } from '@/utils/observe/files/file-inputs';
import { uncompressed } from '@/utils/observe/files/uncompress';
import { tarOf, zipOf } from '../node/archives';

const LINE = '203.0.113.7 - - [01/Oct/2026:10:00:00 +0000] "GET /a HTTP/1.1" 200 9\n';
const fileOf = (name: string, ...parts: readonly (string | Uint8Array)[]) =>
  new File(parts as BlobPart[], name, { lastModified: 7 });

/** Each log in a file with its text and what is wrong with it, read twice as an investigation does, and the bytes heard of. */
async function read(file: File) {
  let bytes = 0;
  const logs: unknown[] = [];
  for await (const input of fileInputs(file, (more) => (bytes += more))) {
    expect(input.isReadTwice).toBe(true);
    for (const isLast of [false, true]) {
      for await (const text of input.open()) {
        if (!isLast) break;
        let whole = '';
        for await (const piece of text.pieces) whole += piece;
        expect(whole.startsWith(text.head)).toBe(true);
        logs.push([text.name, whole, text.problem()]);
      }
    }
  }
  return { logs, bytes };
}

it('gives a file as it is, and tells of each byte once', async () => {
  const text = LINE.repeat(5_000);
  expect(await read(fileOf('access.log', text))).toEqual({ logs: [['access.log', text, null]], bytes: text.length });
});

it('opens gzip, and gzip twice, by the first bytes and not by the name', async () => {
  const once = gzipSync(LINE);
  expect((await read(fileOf('access.log', once))).logs).toEqual([['access.log', LINE, null]]);
  expect((await read(fileOf('x', gzipSync(once)))).logs).toEqual([['x', LINE, null]]);
});

it('opens each file of a zip, gzip in it too', async () => {
  const packed = zipOf([
    ['a/access.log', LINE],
    ['a/old.log.gz', gzipSync(LINE)],
  ]);
  expect((await read(fileOf('logs.zip', packed))).logs).toEqual([
    ['logs.zip!/a/access.log', LINE, null],
    ['logs.zip!/a/old.log.gz', LINE, null],
  ]);
});

it('tells of what in a zip cannot be opened, and goes on', async () => {
  const packed = zipOf([
    ['secret.log', LINE, { encrypted: true }],
    ['access.log', LINE],
  ]);
  expect((await read(fileOf('logs.zip', packed))).logs).toEqual([
    ['logs.zip!/access.log', LINE, null],
    ['logs.zip', '', 'encrypted'],
  ]);
});

it('says what it does not open, and what is broken, and reads as far as it goes', async () => {
  const problems = async (file: File) => (await read(file)).logs.map((log) => (log as readonly unknown[])[2]);
  expect(await problems(fileOf('a.tar', tarOf([['access.log', LINE]])))).toEqual(['broken-archive']);
  expect(await problems(fileOf('a.7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])))).toEqual([
    'broken-archive',
  ]);
  expect(await problems(fileOf('a.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])))).toEqual(['broken-archive']);
  expect(await problems(fileOf('a.log', ''))).toEqual(['empty']);
  expect(await problems(fileOf('a.bin', new Uint8Array(100).fill(1)))).toEqual(['unknown-format']);
  const lines = Array.from({ length: 20_000 }, (_, index) => `${LINE.slice(0, -1)} ${(index * 7919) % 100_003}\n`).join(
    '',
  );
  const cut = gzipSync(lines).subarray(0, 40_000);
  const [[, text, problem] = []] = (await read(fileOf('cut.gz', cut))).logs as (readonly [string, string, string])[];
  expect(problem).toBe('not-decoded');
  expect(text?.length).toBeGreaterThan(10_000);
  expect(lines.startsWith(text ?? '-')).toBe(true);
});

it('refuses a compression that the browser does not know', async () => {
  const browserKnows = (() => {
    try {
      return new DecompressionStream('zstd' as CompressionFormat) !== null;
    } catch {
      return false;
    }
  })();
  const { logs } = await read(fileOf('a.zst', zstdCompressSync(LINE)));
  expect(logs).toEqual([['a.zst', browserKnows ? LINE : '', browserKnows ? null : 'broken-archive']]);
});

it('stops where more comes out than there is room for', async () => {
  async function* packed() {
    yield new Uint8Array(gzipSync(new Uint8Array(1_000_000)));
  }
  const problems: string[] = [];
  let size = 0;
  for await (const chunk of uncompressed(packed(), 'gzip', (problem) => problems.push(problem), 100_000))
    size += chunk.length;
  expect(problems).toEqual(['too-large']);
  expect(size).toBeLessThanOrEqual(100_000);
});
