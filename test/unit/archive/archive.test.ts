import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { checkArchive } from '@/utils/archive/check';
import { pack } from '@/utils/archive/pack';
import { readZip } from '@/utils/archive/read-zip';
import { writeZip } from '@/utils/archive/zip';
import { readHead } from '@/utils/ledger/read-head';
import { headText, makeSigningKey, publicKeyOf, sign } from '@/utils/ledger/sign';
import type { Part } from '@/utils/model/archive';
import type { CaseEvent } from '@/utils/model/case';
import type { Checkpoint } from '@/utils/model/checkpoint';
import { fingerprint, SITE } from '../ledger/bodies';
import { archiveOf, CASE, ledgerWithCase, OTHER_SITE } from './archives';

// Every byte of an archive is changed once, and the archive checked after each.
vi.setConfig({ testTimeout: 600_000 });

const utf8 = new TextEncoder();
let archive = new Uint8Array();
let parts: readonly Part[] = [];
let last: Checkpoint | undefined;

beforeAll(async () => {
  const store = await ledgerWithCase();
  archive = await archiveOf(store);
  last = (await store.checkpoints()).at(-1);
  const read = readZip(archive);
  parts = read.ok ? read.parts : [];
});

const part = (name: string): Part => parts.find((one) => one.name === name)!;
const named = (name: string, text: string): Part => ({ name, bytes: utf8.encode(text) });

/** The same archive with some parts others, packed as it should be. */
async function repacked(change: (parts: readonly Part[]) => readonly Part[]) {
  return checkArchive(await writeZip(change(parts)));
}

describe('an archive', () => {
  it('is whole, and its origin proven by a key or a head from elsewhere alone', async () => {
    const whole = { breach: null, manifest: { caseId: CASE, from: 1 }, ledger: { entries: 6, checkpoints: 2 } };
    expect(await checkArchive(archive)).toMatchObject({ ...whole, ledger: { origin: 'unproven' } });
    const head = readHead(headText(last!));
    for (const known of [{ key: last!.publicKey }, { head }])
      expect(await checkArchive(archive, known)).toMatchObject({ ...whole, ledger: { origin: 'proven' } });
  });

  it('holds its own site and case, and of others nothing but headers', async () => {
    const text = new TextDecoder().decode(archive);
    expect(text).toContain(SITE);
    expect(text).toContain(fingerprint(1));
    expect(text).not.toContain(OTHER_SITE);
    expect(text).not.toContain(fingerprint(2));
    const proof = await checkArchive(archive);
    expect(proof.ledger).toMatchObject({ entries: 6, erased: 1 });
  });

  it('is found out where any single byte is another, and says in which part', async () => {
    const places = regions(archive, parts);
    const wrong: unknown[] = [];
    for (const [at, place] of places.entries()) {
      const changed = archive.slice();
      changed[at]! ^= 1 << (at % 8);
      const { breach } = await checkArchive(changed);
      // Manifest and signature do not belong together: which of the two was changed nobody can tell.
      const isNamed = breach?.part === place || (place === 'manifest.sig' && breach?.part === 'manifest.json');
      const entry = place === 'ledger.ndjson' ? entryAt(at) : null;
      if (breach === null || (place !== null && !isNamed) || (entry !== null && breach.entry !== entry))
        wrong.push([at, place, breach]);
    }
    expect(wrong).toEqual([]);
  });

  it('is found out where it is cut, or has something before or after it', async () => {
    for (const cut of [0, 1, 22, 200, archive.length - 1])
      expect((await checkArchive(archive.slice(0, cut))).breach).not.toBeNull();
    for (const more of [
      [archive, utf8.encode('x')],
      [utf8.encode('x'), archive],
    ]) {
      const bytes = new Uint8Array(archive.length + 1);
      bytes.set(more[0]!);
      bytes.set(more[1]!, more[0]!.length);
      expect((await checkArchive(bytes)).breach).not.toBeNull();
    }
  });

  it('misses no part and takes none that the manifest does not list', async () => {
    for (const { name } of parts) {
      const { breach } = await repacked((all) => all.filter((one) => one.name !== name));
      expect(breach, name).toMatchObject({ fault: 'missing-part' });
    }
    expect((await repacked((all) => [...all, named('exports/more.md', 'x')])).breach).toMatchObject({
      fault: 'unlisted-part',
      part: 'exports/more.md',
    });
  });

  it('names the entry that was taken out, put in, changed or moved', async () => {
    const lines = new TextDecoder().decode(part('ledger.ndjson').bytes).split('\n').slice(0, -1);
    const other = lines[1]!.replace('GET', 'PUT');
    const changes: readonly (readonly [number, readonly string[]])[] = [
      [3, lines.toSpliced(2, 1)],
      [3, lines.toSpliced(2, 0, lines[1]!)],
      [2, lines.with(1, other)],
      [4, lines.with(3, lines[4]!).with(4, lines[3]!)],
      [6, lines.slice(0, 5)],
      [1, lines.slice(1)],
    ];
    for (const [entry, changed] of changes) {
      const ledger = named('ledger.ndjson', changed.map((line) => `${line}\n`).join(''));
      const { breach } = await repacked((all) => all.map((one) => (one.name === ledger.name ? ledger : one)));
      expect(breach).toMatchObject({ part: 'ledger.ndjson', entry });
    }
  });

  it('does not take a manifest that another key signed for the first', async () => {
    const pair = await makeSigningKey();
    const store = await ledgerWithCase();
    const entries = await store.entries();
    const checkpoints = await store.checkpoints();
    const contents = { sites: [SITE], entries, checkpoints, reports: [], exports: [], createdAt: 1 };
    const other = await pack(
      { ...contents, subject: { id: CASE, events: [] }, tool: { version: '', rules: '' } },
      async (manifest) => ({ publicKey: await publicKeyOf(pair), signature: await sign(pair, 'archive', manifest) }),
    );
    expect((await checkArchive(other)).breach).toMatchObject({ fault: 'seal', part: 'manifest.json' });
    const foreign = await checkArchive(await archiveOf(store), { head: readHead(headText(last!)) });
    expect(foreign).toMatchObject({ breach: { fault: 'key', part: null }, ledger: { origin: 'unproven' } });
  });

  it('is whole however long the names of sites and files are', async () => {
    const store = await ledgerWithCase();
    const long = `${'a.'.repeat(98)}test`;
    const made = await pack(
      {
        subject: (await store.case(CASE))!,
        sites: [SITE],
        entries: await store.entries(),
        checkpoints: await store.checkpoints(),
        reports: [long, long].map((site) => ({ site, report: {} })),
        exports: [1, 2].map((number) => named(`${number}-${long}.md`, 'x')),
        tool: { version: '', rules: '' },
        createdAt: 1,
      },
      (manifest) => store.seal(manifest),
    );
    const { breach, manifest } = await checkArchive(made);
    expect(breach).toBeNull();
    expect(manifest?.parts.filter(({ name }) => name.endsWith('test.md'))).toHaveLength(2);
  });

  it('names the act of which the written case says another thing than the ledger, though all else is right', async () => {
    const store = await ledgerWithCase();
    const subject = (await store.case(CASE))!;
    const [opened, held] = subject.events;
    const contents = { sites: [SITE], reports: [], exports: [], createdAt: 1, tool: { version: '', rules: '' } };
    const ledger = { entries: await store.entries(), checkpoints: await store.checkpoints() };
    const entryFor = async (events: readonly CaseEvent[], id = CASE) => {
      const made = await pack({ ...contents, ...ledger, subject: { id, events } }, (text) => store.seal(text));
      const { breach } = await checkArchive(made);
      return breach === null ? 'whole' : [breach.fault, breach.part, breach.entry];
    };
    expect(await entryFor(subject.events)).toBe('whole');
    expect(await entryFor([opened!])).toEqual(['case', 'case.json', 6]);
    expect(await entryFor([{ ...opened!, by: 'Kim' }, held!])).toEqual(['case', 'case.json', 5]);
    expect(await entryFor([...subject.events, { ...held!, seq: 4 }])).toEqual(['case', 'case.json', 4]);
    expect(await entryFor([opened!, opened!])).toEqual(['case', 'case.json', null]);
  });

  it('says that it is of a later version, and judges nothing then', async () => {
    const text = new TextDecoder().decode(part('manifest.json').bytes).replace('"version":1}', '"version":2}');
    const later = named('manifest.json', text);
    expect(await repacked((all) => all.with(0, later))).toMatchObject({ breach: { fault: 'version' }, ledger: null });
  });
});

describe('a zip that is none of ours', () => {
  it.each([
    ['/etc/passwd', 'name'],
    ['../up', 'name'],
    ['a/../../up', 'name'],
    ['a\\b', 'name'],
    ['a//b', 'name'],
    ['.hidden', 'name'],
    ['é', 'name'],
    ['x'.repeat(201), 'name'],
  ])('is refused for the name %s', async (name, fault) => {
    expect(readZip(await writeZip([named(name, 'x')]))).toMatchObject({ ok: false, fault });
  });

  it('is refused for two parts of one name, whatever their case', async () => {
    const zip = await writeZip([named('a.json', 'x'), named('b.json', 'y')]);
    const text = Buffer.from(zip).toString('latin1').replaceAll('b.json', 'A.json');
    expect(readZip(new Uint8Array(Buffer.from(text, 'latin1')))).toMatchObject({ ok: false, fault: 'duplicate' });
  });

  it('is refused where a part is really compressed', async () => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 9, useWebWorkers: false });
    await writer.add('deflated.json', new Uint8ArrayReader(utf8.encode('x'.repeat(500))));
    expect(readZip(await writer.close())).toMatchObject({ ok: false, fault: 'form', part: 'deflated.json' });
  });

  it('is refused where it is compressed, encrypted, larger inside than outside, or not where it should lie', async () => {
    const zip = await writeZip([named('a.json', 'x'.repeat(50))]);
    const directory = zip.length - 22 - 46 - 6;
    for (const [offset, value] of [
      [10, 8],
      [8, 1],
      [24, 255],
      [27, 200],
      [42, 5],
    ] as const) {
      const changed = zip.slice();
      changed[directory + offset] = value;
      expect(readZip(changed), String(offset)).toMatchObject({ ok: false, fault: 'form' });
    }
  });

  it.each([[''], ['PK'], ['no zip at all, and longer than the end of one would be']])(
    'is refused for %j',
    async (text) => {
      expect(readZip(utf8.encode(text))).toMatchObject({ ok: false });
    },
  );
});

/** For each byte the part it belongs to, header or content; null for the directory at the end. */
function regions(bytes: Uint8Array, all: readonly Part[]): (string | null)[] {
  const owners = all.flatMap(({ name, bytes }) => Array(30 + name.length + bytes.length).fill(name));
  return Array.from(bytes, (_, at) => owners[at] ?? null);
}

/** Number of the entry whose line the byte is in; null for the header of the part. */
function entryAt(at: number): number | null {
  const index = parts.findIndex(({ name }) => name === 'ledger.ndjson');
  const before = parts.slice(0, index).reduce((sum, { name, bytes }) => sum + 30 + name.length + bytes.length, 0);
  const within = at - before - 30 - 'ledger.ndjson'.length;
  return within < 0
    ? null
    : part('ledger.ndjson')
        .bytes.subarray(0, within)
        .filter((byte) => byte === 10).length + 1;
}
