import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkArchive } from '@/utils/archive/check';
import { unseal } from '@/utils/archive/passphrase';
import { readHead } from '@/utils/ledger/read-head';
import { caseState } from '@/utils/lib/case-state';
import { fingerprint, SITE } from '../ledger/bodies';

// Made once, by the version of 29 November 2026, of made-up entries. What was archived must verify for ever: where these files
// no longer do, a change broke every archive that is out there. They are never made anew; a later form gets files beside them.

const HEAD =
  'twh1.16.OybCvGBQ0zOPzSMz_1mB_8YDls-BYX-vlX0Zx_4dGs8.1795910400000.twk1_hJTMCn00wsOaV7ybuBUVDT.eGZhHso6_7K9HSKfx0of75RF-okP1aHBFtDLMs7KBjCmtZKAuNvP5xXc5PFrPmbktG-xsguFxaLa2Pg5eAln4w';

const file = (name: string) =>
  new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../../fixtures/archives', name)));

it('an archive of an earlier day is whole, and its case says what it said', async () => {
  const proof = await checkArchive(file('case.zip'), { head: readHead(HEAD) });
  expect(proof).toMatchObject({
    breach: null,
    manifest: { caseId: 'case-0001', sites: [SITE], from: 2, head: HEAD },
    ledger: { origin: 'proven', entries: 15, erased: 1, checkpoints: 3 },
  });
  expect(proof.parts.map(({ name }) => name)).toEqual([
    'manifest.json',
    'manifest.sig',
    'ledger.ndjson',
    'checkpoints.json',
    'case.json',
    `reports/1-${SITE}.json`,
    `exports/1-${SITE}.md`,
  ]);
  const state = caseState(proof.subject!);
  expect(state).toMatchObject({
    opened: { seq: 7, by: 'Robin', act: { reason: 'A key lies in a bundle: déjà vu, 漏洩.' } },
    closed: null,
    closedElsewhere: { by: 'Sam', act: { reason: 'Rotated on the other machine.' } },
    held: [{ act: { site: null, from: 1, to: 6 } }],
    notes: [{ act: { text: 'It came with the build.\nTwo days ago.', links: [2, 3] } }],
    archives: [{ act: { upTo: 9 } }],
    rotations: [{ act: { fingerprint: fingerprint(1), checks: [{ state: 'seen' }, {}, { why: 'not-tried' }] } }],
  });
});

it('an archive that was closed with a passphrase on an earlier day opens, and is the same', async () => {
  expect(await unseal(file('case.twarchive'), 'correct horse battery staple')).toEqual({
    ok: true,
    bytes: file('case.zip'),
  });
});
