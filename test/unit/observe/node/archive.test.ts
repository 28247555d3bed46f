import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { Room } from '@/utils/observe/node/files/archive';
import { fileInput, type Input, type InputKind, readFiles } from '@/utils/observe/node/read-input';
import { tarOf, zipOf } from './archives';
import { entry, har } from './har';
import { heapSnapshot } from './heap';
import { all, noise, only } from './pieces';

const folder = mkdtempSync(path.join(tmpdir(), 'tokenwitness-archive-'));
afterAll(() => rmSync(folder, { recursive: true }));

const onDisk = (name: string, content: Uint8Array): Input => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return fileInput({ file, name, size: content.length, changedAt: 5, isRegular: true });
};
const fromPipe = (content: Uint8Array): Input => ({
  name: '-',
  at: 5,
  isReadTwice: false,
  open: async function* () {
    yield content;
  },
});

/** Every file with its kind, its text and what could not be read. */
async function read(input: Input, room?: Room) {
  const kinds: InputKind[] = [];
  const files = [];
  for await (const { name, items } of readFiles(input, (kind) => kinds.push(kind), room)) {
    const found = await all(items);
    const codes = only(found, 'problem').map(({ code, detail }) => `${code} ${detail}`.trim());
    files.push([name, kinds.at(-1), only(found, 'text').map(({ text }) => text), codes]);
  }
  return files;
}

const LONG = Array.from({ length: 2_000 }, (_, index) => noise(index, 64)).join('\n');
const text = `token = ${noise(1)}\n`;
const FILES = [
  ['a.txt', text],
  ['sub/', ''],
  ['sub/b.har', har([entry()])],
  ['sub/c.txt.gz', gzipSync(text)],
  ['empty', ''],
] as const;

describe('the files of an archive', () => {
  it.each([
    ['zip', zipOf(FILES)],
    ['tar', tarOf(FILES)],
    ['tgz', gzipSync(tarOf(FILES))],
    ['zip.gz', gzipSync(zipOf(FILES))],
  ])('are read like plain files from a %s, on the disk and from a pipe', async (ending, content) => {
    for (const input of [onDisk(`some.${ending}`, content), fromPipe(content)]) {
      expect(await read(input)).toEqual([
        [`${input.name}!/a.txt`, 'text', [text], []],
        [`${input.name}!/sub/b.har`, 'har', expect.any(Array), []],
        [`${input.name}!/sub/c.txt.gz`, 'text', [text], []],
        [`${input.name}!/empty`, 'empty', [], []],
      ]);
    }
  });

  it('may be archives, three deep', async () => {
    const two = tarOf([['two.zip', zipOf([['c.txt', text]])]]);
    const content = zipOf([
      ['one.tgz', gzipSync(two)],
      ['b.txt', text],
    ]);
    const files = await read(onDisk('nested.zip', content));
    expect(files.map(([name]) => name)).toEqual(['nested.zip!/one.tgz!/two.zip!/c.txt', 'nested.zip!/b.txt']);
    const [deeper] = await read(onDisk('deeper.zip', zipOf([['n.zip', content]])));
    expect(deeper).toEqual([
      'deeper.zip!/n.zip!/one.tgz!/two.zip',
      'archive',
      expect.any(Array),
      ['archive-not-opened'],
    ]);
  });

  it.each([
    ['zip', zipOf],
    ['tar', tarOf],
  ] as const)('that are heap snapshots can be read when the %s is long done with', async (ending, pack) => {
    const content = pack([
      ['a.heapsnapshot', heapSnapshot({ Store: { accessToken: noise(1) } })],
      ['b.txt', text],
    ]);
    const heaps = [];
    for await (const { items } of readFiles(onDisk(`heap.${ending}`, content)))
      heaps.push(...only(await all(items), 'heap'));
    const found: string[] = [];
    for await (const batch of heaps[0]?.strings() ?? []) found.push(...batch.map((one) => one.text));
    expect(found).toContain(noise(1));
    expect([...((await heaps[0]?.holders?.(new Set([1, 2, 3, 4, 5]))) ?? [])]).not.toEqual([]);
  });
});

describe('an archive that is not as it should be', () => {
  it.each([
    ['that ends early', zipOf([['a.txt', text]]).subarray(0, 60), []],
    ['that is no more than a beginning', Buffer.from('504b0304aabb00', 'hex'), []],
    [
      'tar that ends early',
      tarOf([
        ['a.txt', text],
        ['b.txt', text.repeat(100)],
      ]).subarray(0, 2_000),
      ['x!/a.txt', 'x!/b.txt'],
    ],
    ['tgz that ends early', gzipSync(tarOf([['a.txt', LONG]])).subarray(0, 40_000), ['x!/a.txt']],
  ])('is told of: one %s', async (_, content, readable) => {
    const files = await read(onDisk('x', content));
    expect(files.slice(0, -1).map(([name]) => name)).toEqual(readable);
    const [name, kind, , codes] = files.at(-1) ?? [];
    expect([name, kind]).toEqual(['x', 'broken']);
    expect(codes).toContain('archive-broken');
  });

  it('is read but for what is encrypted, grows out of all measure, or is not what it says', async () => {
    const files = await read(
      onDisk(
        'odd.zip',
        zipOf([
          ['secret.txt', text, { encrypted: true }],
          ['bomb.txt', Buffer.alloc(70_000_000)],
          ['lies.txt', text, { size: 5 }],
          ['../../a.txt', text],
        ]),
      ),
    );
    expect(files).toEqual([
      ['odd.zip!/lies.txt', 'broken', [], ['unreadable archive-broken']],
      ['odd.zip!/../../a.txt', 'text', [text], []],
      ['odd.zip', 'broken', [], ['archive-encrypted ×1', 'archive-too-large ×1']],
    ]);
  });

  it.each([
    ['zip', zipOf],
    ['tar', tarOf],
  ] as const)('is left where it holds too many files or bytes: %s', async (_, pack) => {
    const content = pack([1, 2, 3, 4].map((number) => [`${number}.txt`, text] as const));
    const names = async (room: Room) =>
      (await read(onDisk('x', content), room)).map(([name, , , codes]) => [name, codes]);
    expect(await names(new Room(2))).toEqual([
      ['x!/1.txt', []],
      ['x!/2.txt', []],
      ['x', ['archive-too-large']],
    ]);
    const few = await names(new Room(10, text.length * 2));
    expect(few.slice(0, 2)).toEqual([
      ['x!/1.txt', []],
      ['x!/2.txt', []],
    ]);
    expect(JSON.stringify(few.slice(2))).toContain('archive-too-large');
  });
});
