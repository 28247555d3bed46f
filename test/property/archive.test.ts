import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import { checkArchive } from '@/utils/archive/check';
import { readZip, strayByte } from '@/utils/archive/read-zip';
import { writeZip } from '@/utils/archive/zip';
import { readHead } from '@/utils/ledger/read-head';
import { headText } from '@/utils/ledger/sign';
import { archiveOf, ledgerWithCase } from '../unit/archive/archives';

// Each run unpacks an archive and checks its signatures.
vi.setConfig({ testTimeout: 120_000 });

let archive = new Uint8Array();
beforeAll(async () => {
  archive = await archiveOf(await ledgerWithCase());
});

const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const place = fc.nat(2 ** 20);

/** Bytes taken out, put in, written over or doubled, once or several times. */
const edits = fc.array(
  fc.oneof(
    fc.record({ how: fc.constant('cut' as const), at: place, length: fc.integer({ min: 1, max: 400 }) }),
    fc.record({ how: fc.constant('double' as const), at: place, length: fc.integer({ min: 1, max: 400 }) }),
    fc.record({ how: fc.constant('put' as const), at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }) }),
    fc.record({ how: fc.constant('over' as const), at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }) }),
  ),
  { minLength: 1, maxLength: 3 },
);

it('whatever is cut out, put in, written over or doubled is found, and nothing of it throws', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      let bytes = archive;
      for (const edit of list) {
        const at = edit.at % bytes.length;
        const rest = (skipped: number) => bytes.subarray(at + skipped);
        const before = bytes.subarray(0, at);
        if (edit.how === 'cut') bytes = joined(before, rest(edit.length));
        else if (edit.how === 'double') bytes = joined(before, bytes.subarray(at, at + edit.length), rest(0));
        else bytes = joined(before, edit.bytes, rest(edit.how === 'put' ? 0 : edit.bytes.length));
      }
      fc.pre(Buffer.compare(bytes, archive) !== 0);
      expect((await checkArchive(bytes)).breach).not.toBeNull();
    }),
    { numRuns: 300 },
  );
});

it('rubbish is no archive, and said to be none', async () => {
  const rubbish = fc.tuple(fc.uint8Array({ maxLength: 300 }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(rubbish, async ([bytes, isEnded]) => {
      // With the end of a real directory the reader goes further before it gives up.
      const end = isEnded ? archive.subarray(-22) : new Uint8Array();
      expect((await checkArchive(joined(bytes, end))).breach).not.toBeNull();
    }),
  );
});

it('parts come back as they were put in, and their zip is the only one of them', async () => {
  const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}(\/[A-Za-z0-9][a-z.]{0,9})?$/);
  const list = fc.uniqueArray(fc.record({ name, bytes: fc.uint8Array({ maxLength: 300 }) }), {
    selector: ({ name }) => name.toLowerCase(),
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(list, async (given) => {
      const parts = given.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }));
      const zip = await writeZip(parts);
      expect(readZip(zip)).toEqual({ ok: true, parts });
      expect(strayByte(zip, parts)).toBeNull();
    }),
  );
});

it('a head comes back from its line', () => {
  const text = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
  const number = fc.maxSafeNat();
  fc.assert(
    fc.property(number, number, text(32), text(65), text(64), (seq, at, hash, key, signature) => {
      const [hashText, publicKey, signed] = [hash, key, signature].map((bytes) =>
        Buffer.from(bytes).toString('base64url'),
      );
      const head = { seq, at, hash: hashText!, signature: signed! };
      expect(readHead(headText({ v: 1, ...head, publicKey: publicKey! }))).toMatchObject(head);
    }),
  );
});

it('what is no head is read as none', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readHead(text)).toBeNull();
    }),
  );
});
