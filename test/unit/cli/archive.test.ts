import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOpen, runVerify } from '@/entrypoints/cli/archive';
import { parseArchive } from '@/entrypoints/cli/archive-options';
import { Fault } from '@/entrypoints/cli/fault';
import { parseArguments } from '@/entrypoints/cli/program';
import { terminal } from '@/entrypoints/cli/terminal';
import { seal } from '@/utils/archive/passphrase';
import { headText, keyIdOf } from '@/utils/ledger/sign';
import { act, archiveOf, ledgerWithCase, OTHER_SITE } from '../archive/archives';
import { fingerprint, SITE, sightingSeen } from '../ledger/bodies';

const folder = mkdtempSync(path.join(tmpdir(), 'tokenwitness-archive-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PASS = 'correct horse battery staple';
let archive = new Uint8Array();
let head = '';
let publicKey = '';

beforeAll(async () => {
  const store = await ledgerWithCase();
  const text = 'Rotate on Monday.\n\u001b[2JWith the team.';
  const { origin, surface, key, path: at } = sightingSeen(1);
  await store.append({
    bodies: [
      { kind: 'reveal', at: 7, site: SITE, fingerprint: fingerprint(1), location: { origin, surface, key, path: at } },
      { kind: 'export', at: 7, site: SITE, format: 'json' },
      { kind: 'export', at: 7, site: OTHER_SITE, format: 'json' },
      act(7, { act: 'note', type: 'decision', text, links: [2, 4] }),
      act(8, { act: 'archived', sha256: 'A'.repeat(43), head: 'twh1', upTo: 99 }),
      act(8, { act: 'rotating', site: SITE, fingerprint: fingerprint(1) }),
      act(8, {
        act: 'rotation',
        site: SITE,
        fingerprint: fingerprint(1),
        checks: [
          { check: 'not-stored', state: 'seen', at: 9 },
          { check: 'not-sent', state: 'not-yet', at: 10 },
          { check: 'not-accepted', state: 'unverified', why: 'not-tried' },
          { check: 'new-seen', state: 'not-yet', at: null },
        ],
      }),
      act(8, { act: 'step', step: 'triage', state: 'done', reason: 'one key' }),
    ],
  });
  const checkpoint = (await store.checkpoint())!;
  head = headText(checkpoint);
  publicKey = checkpoint.publicKey;
  archive = await archiveOf(store);
  writeFileSync(path.join(folder, 'case.zip'), archive);
  writeFileSync(path.join(folder, 'closed.twa'), await seal(archive, PASS, 10));
  writeFileSync(path.join(folder, 'pass'), `${PASS}\n`);
  writeFileSync(path.join(folder, 'other-pass'), 'something else');
});

/** Runs `verify` or `open`; gives exit code and what was said. */
async function run(...args: readonly string[]) {
  const asked = parseArguments(args);
  if (asked.command !== 'verify' && asked.command !== 'open') throw new Error(asked.command);
  let out = '';
  const stdout = {
    write(text: string) {
      out += text;
      return true;
    },
  };
  const voice = terminal({ stdout, stderr: { write: () => true }, env: {} });
  const obeyed = asked.command === 'verify' ? runVerify : runOpen;
  return { code: await obeyed(parseArchive(asked.file, asked.raw), voice, folder), out };
}

async function faultOf(...args: readonly string[]): Promise<string> {
  const error: unknown = await run(...args).catch((error: unknown) => error);
  if (!(error instanceof Fault)) throw new Error(`no fault: ${JSON.stringify(error)}`);
  return `${error.code}: ${error.message}`;
}

function changed(name: string, at: number, from = archive): string {
  const bytes = from.slice();
  bytes[at]! ^= 1;
  writeFileSync(path.join(folder, name), bytes);
  return name;
}

describe('verify', () => {
  it('says that an archive is consistent, and with a head or key from elsewhere that it is proven', async () => {
    const alone = await run('verify', 'case.zip');
    expect(alone.code).toBe(0);
    expect(alone.out).toContain('case.zip is consistent, origin unproven.');
    expect(alone.out).toContain('14 entries, 3 checkpoints, 5 parts.');
    expect(alone.out).toContain(head);
    expect(alone.out).toContain(keyIdOf(publicKey));
    for (const known of [
      ['--head', head],
      ['--key', publicKey],
      ['--key', keyIdOf(publicKey)],
    ]) {
      const proven = await run('verify', 'case.zip', ...known);
      expect(proven).toMatchObject({ code: 0, out: expect.stringContaining('its origin is proven') });
    }
  });

  it('says where it is broken', async () => {
    const at = Buffer.from(archive).indexOf('"method":"GET"') + 11;
    expect(await run('verify', changed('broken.zip', at))).toMatchObject({
      code: 1,
      out: expect.stringContaining('Part ledger.ndjson, entry 2: the content is not what was written.'),
    });
    expect((await run('verify', changed('tail.zip', archive.length - 1))).out).toContain('zip');
    const json = JSON.parse((await run('verify', 'broken.zip', '--format', 'json')).out);
    expect(json).toMatchObject({ verdict: 'broken', breach: { part: 'ledger.ndjson', entry: 2, fault: 'body' } });
  });

  it('is not satisfied by the key of another ledger', async () => {
    const other = keyIdOf('A');
    const { code, out } = await run('verify', 'case.zip', '--key', other);
    expect(code).toBe(1);
    expect(out).toContain('is of another key than the one you gave.');
  });

  it('says that a head is later than the archive', async () => {
    const store = await ledgerWithCase();
    writeFileSync(path.join(folder, 'early.zip'), await archiveOf(store));
    await store.append({ bodies: [act(9, { act: 'closed', reason: 'done' })] });
    const later = headText((await store.checkpoint())!);
    const { code, out } = await run('verify', 'early.zip', '--head', later);
    expect(code).toBe(1);
    expect(out).toContain('The ledger, entry 7: the archive ends before the head that you gave');
  });

  it('opens what a passphrase closes, and names the block that was changed', async () => {
    expect(await run('verify', 'closed.twa', '--passphrase-file', 'pass', '--head', head)).toMatchObject({ code: 0 });
    expect(await faultOf('verify', 'closed.twa')).toContain('--passphrase-file');
    expect(await faultOf('verify', 'closed.twa', '--passphrase-file', 'other-pass')).toContain('The passphrase is not');
    const closed = new Uint8Array(readFileSync(path.join(folder, 'closed.twa')));
    const name = changed('closed-broken.twa', closed.length - 1, closed);
    expect(await run('verify', name, '--passphrase-file', 'pass')).toMatchObject({
      code: 1,
      out: expect.stringContaining('Block 1'),
    });
  });

  it('cannot read what is not there, is a folder, or was made later', async () => {
    expect(await faultOf('verify', 'nothing.zip')).toContain('no-such-file');
    expect(await faultOf('verify', '.')).toContain('bad-archive');
    const later = Buffer.from(
      Buffer.from(archive).toString('latin1').replace('"version":1}', '"version":9}'),
      'latin1',
    );
    writeFileSync(path.join(folder, 'later.zip'), later);
    expect(await faultOf('verify', 'later.zip')).toContain('later version');
  });

  it.each([
    [['verify'], 'Name the archive.'],
    [['verify', 'case.zip', '--head', 'x'], '--head is no head'],
    [['verify', 'case.zip', '--key', 'x'], '--key is neither'],
    [['verify', 'case.zip', '--format', 'xml'], 'xml'],
    [['open', 'case.zip', '--output', '-'], '--output needs a folder'],
  ])('takes no %j', async (args, sentence) => {
    expect(await faultOf(...args)).toContain(sentence);
  });
});

describe('open', () => {
  it('shows the case: why, what is held, how far it is, what was noted and what the report says', async () => {
    const { code, out } = await run('open', 'case.zip', '--key', publicKey);
    expect(code).toBe(0);
    for (const sentence of [
      'Case case-0001 (open)',
      'A key lies in a bundle.',
      `entries 1 to 4 of ${SITE}`,
      '[x] Sort what was found',
      '[ ] Rotate',
      `${fingerprint(1)} on ${SITE}, since 1970-01-01T00:00:00.008Z`,
      'old one no longer stored: seen 1970-01-01T00:00:00.009Z',
      'old one no longer sent: not yet, last seen 1970-01-01T00:00:00.010Z',
      'old one no longer accepted: unverified: it was not sent since',
      'new one seen: not yet',
      'Robin, decision (entry 10) on entry 2, 4',
      `the value of ${fingerprint(1)} on ${SITE} was revealed (entry 7)`,
      `json of ${SITE} was exported (entry 8)`,
      'Rotate on Monday.\n    \ufffd[2JWith the team.',
      SITE,
    ])
      expect(out).toContain(sentence);
  });

  it('shows the end that another archive tells of as the word of that archive', async () => {
    const { code, out } = await run('open', path.resolve('test/fixtures/archives/case.zip'));
    expect(code).toBe(0);
    expect(out).toContain('Case case-0001 (open)');
    expect(out).toContain('An archive from elsewhere says: closed there by Sam 2026-11-28T23:59:55.000Z');
  });

  it('gives the same as JSON', async () => {
    const json = JSON.parse((await run('open', 'case.zip', '--format', 'json')).out);
    expect(json).toMatchObject({
      verdict: 'origin-unproven',
      case: 'case-0001',
      reports: [{ site: SITE, findings: [] }],
    });
    expect(json.handed).toMatchObject([
      { seq: 7, kind: 'reveal' },
      { seq: 8, kind: 'export', format: 'json' },
    ]);
    expect(json.events.map(({ act }: { act: { act: string } }) => act.act)).toEqual([
      'opened',
      'held',
      'note',
      'archived',
      'rotating',
      'rotation',
      'step',
    ]);
  });

  it('unpacks the parts of a whole archive, and nothing of a broken one', async () => {
    await run('open', 'case.zip', '--output', 'unpacked');
    expect(readFileSync(path.join(folder, 'unpacked/exports/report.md'), 'utf8')).toBe('# Report\n');
    expect(existsSync(path.join(folder, 'unpacked/manifest.json'))).toBe(true);
    const name = changed('broken-too.zip', 60);
    const { code, out } = await run('open', name, '--output', 'unpacked-too');
    expect(code).toBe(1);
    expect(out).not.toContain('Case case-0001');
    expect(existsSync(path.join(folder, 'unpacked-too'))).toBe(false);
  });
});
