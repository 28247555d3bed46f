import { resolveObjectURL } from 'node:buffer';
import { beforeEach, expect, it, vi } from 'vitest';
import { IdbStore } from '@/utils/ledger/idb-store';
import type { Name, Request } from '@/utils/messages/protocol';
import { namingUnder } from '@/utils/record/bodies';
import { caseHandlers } from '@/utils/record/case-handlers';
import { report } from '../../fixtures/reports';
import { SITE, sighting } from '../ledger/bodies';
import { freshName } from '../ledger/stores';

const api = {
  runtime: { id: 'tokenwitness', getManifest: () => ({ version: '0.1.0' }) },
  i18n: { getMessage: (key: string) => key },
};
Object.assign(globalThis, { browser: api, chrome: api });
const { Cases } = await import('@/utils/pages/cases');

/** The worker's real handlers over a real ledger, without the way of a message to them. */
let handlers: Record<string, (request: unknown) => unknown>;
vi.mock('@/utils/messages/client', () => ({
  send: async (name: Name, request: Request<Name>) => handlers[name]?.(request),
}));

/** A browser that is asked to save, and does not say whether it did. */
let saved: Blob[];
const link = {
  href: '',
  download: '',
  click: () => void saved.push(resolveObjectURL(link.href) as unknown as Blob),
};
vi.stubGlobal('document', { createElement: () => link });

let cases: InstanceType<typeof Cases>;
let id: string;
let ends = 0;
beforeEach(async () => {
  saved = [];
  const store = await IdbStore.open(freshName());
  await store.append({ bodies: [sighting(1, 10)] });
  handlers = caseHandlers(
    { onDisk: async () => store },
    async () => namingUnder(await store.profileKey()),
    async (site) => ({ ...report(), site }),
  ) as unknown as typeof handlers;
  cases = new Cases(() => {
    if (!cases.state.isBusy) ends += 1;
  }, '0.1.0');
  id = (await cases.open({ by: 'Robin', reason: 'why', sites: [SITE], people: [] }))!;
});

/** Waits until what was asked for is done, and gives what was said of it. */
const after = async (asked: () => void) => {
  const before = ends;
  asked();
  await vi.waitFor(() => expect(ends).toBeGreaterThan(before), { timeout: 20_000 });
  return cases.state.said?.key;
};
const archive = (passphrase: string | null) => after(() => cases.archive(id, passphrase));
const readBack = (content: BlobPart) => after(() => cases.readBack(new File([content], link.download), 'Robin'));
const isArchived = () => cases.state.list?.find((one) => one.id === id)?.isArchived;

it.each([null, 'correct horse'])(
  'takes a case for archived once the saved file was read back (passphrase %s)',
  async (passphrase) => {
    expect(await archive(passphrase)).toBe('case_archive_made');
    expect(isArchived()).toBe(false);
    const bytes = new Uint8Array(await saved[0]!.arrayBuffer());
    expect(await readBack(bytes.slice(1))).toBe('case_archive_other_file');
    expect(await readBack(bytes.with(9, 1))).toBe('case_archive_other_file');
    expect(cases.state).toMatchObject({ hasFailed: true, unread: { id } });
    expect(isArchived()).toBe(false);
    expect(await readBack(bytes)).toBe('case_archive_saved');
    expect(cases.state).toMatchObject({ hasFailed: false, unread: null });
    expect(isArchived()).toBe(true);
  },
);

it('takes no file of before for the archive that was made last', async () => {
  expect(await archive(null)).toBe('case_archive_made');
  const first = await saved[0]!.arrayBuffer();
  await after(() => cases.act(id, 'Robin', { act: 'note', type: 'action', text: 'Something more.', links: [] }));
  expect(await archive(null)).toBe('case_archive_made');
  expect(await readBack(first)).toBe('case_archive_other_file');
  expect(isArchived()).toBe(false);
});
