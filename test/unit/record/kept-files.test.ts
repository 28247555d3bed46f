import { beforeEach, describe, expect, it } from 'vitest';
import { checkArchive } from '@/utils/archive/check';
import { IdbStore } from '@/utils/ledger/idb-store';
import type { CaseReply } from '@/utils/messages/case-protocol';
import type { Report } from '@/utils/model/report';
import { type Ask, makeArchive } from '@/utils/pages/make-archive';
import { namingUnder } from '@/utils/record/bodies';
import { caseHandlers } from '@/utils/record/case-handlers';
import { keptFileHandlers } from '@/utils/record/kept-files';
import { fingerprint, SITE, sighting } from '../ledger/bodies';
import { imported, tokenInFile } from '../ledger/imported';
import { freshName } from '../ledger/stores';

const SENDER = { tabId: 1, frameId: 0, origin: '', url: '', tabUrl: '', incognito: false };
const opening = { by: 'Robin', reason: 'A key lies in a log.', sites: [SITE], people: [] };

let store: IdbStore;
let told = 0;

async function machine() {
  store = await IdbStore.open(freshName());
  told = 0;
  const report = async (site: string) => ({ site, findings: [] }) as unknown as Report;
  const naming = async () => namingUnder(await store.profileKey());
  return {
    ...keptFileHandlers(
      async () => store,
      () => void told++,
    ),
    ...caseHandlers({ onDisk: async () => store }, naming, report),
  };
}

let here: Awaited<ReturnType<typeof machine>>;
const mine = imported('mine', [tokenInFile(1)]);
const other = imported('other', [tokenInFile(2)]);

beforeEach(async () => {
  here = await machine();
  await store.append({ bodies: [sighting(1, 10)] });
  await here['import/keep']({ parts: [mine, other] }, SENDER);
});

const idOf = (reply: CaseReply): string => {
  if (!reply.ok) throw new Error(reply.reason.key);
  return reply.case.id;
};

describe('files that a person had kept', () => {
  it('are told of, kept once, and forgotten', async () => {
    expect(told).toBe(1);
    expect(await here['import/keep']({ parts: [mine] }, SENDER)).toEqual({ appended: 0, rejected: 0 });
    expect(told).toBe(1);
    expect((await here['import/files']({}, SENDER)).map(({ name }) => name).sort()).toEqual(['mine.log', 'other.log']);
    expect(await here['import/forget']({ site: mine.site }, SENDER)).toEqual({ ok: true, reason: null });
    expect(await here['import/forget']({ site: mine.site }, SENDER)).toEqual({ ok: true, reason: null });
    expect((await here['import/files']({}, SENDER)).map(({ name }) => name)).toEqual(['other.log']);
    expect(told).toBe(2);
  });

  it('forgets no site under the name of a file, and writes no other entry', async () => {
    await expect(here['import/forget']({ site: SITE }, SENDER)).rejects.toThrow('not a file');
    const parts = [sighting(3, 1)] as unknown as Parameters<(typeof here)['import/keep']>[0]['parts'];
    expect(await here['import/keep']({ parts }, SENDER)).toEqual({ appended: 0, rejected: 0 });
  });

  it('are held by a case about a site whose token is in them, and stay until it is closed', async () => {
    const id = idOf(await here['case/open'](opening, SENDER));
    const [view] = await here['case/list']({}, SENDER);
    expect(view?.state.held.map(({ act }) => act)).toEqual([
      { act: 'held', site: null, from: 1, to: 3 },
      { act: 'held', site: mine.site, from: 2, to: 2 },
    ]);
    const forget = (site: string) => here['import/forget']({ site }, SENDER);
    expect(await forget(mine.site)).toEqual({ ok: false, reason: { key: 'import_forget_held', values: [] } });
    expect(await forget(other.site)).toMatchObject({ ok: true });
    expect((await store.where(fingerprint(1))).files).toHaveLength(1);
    await here['case/act']({ id, by: 'Robin', act: { act: 'closed', reason: 'Done.' } }, SENDER);
    expect(await forget(mine.site)).toMatchObject({ ok: true });
  });

  it('kept later are held with the time in which they were kept', async () => {
    const later = imported('later', [tokenInFile(1)], { at: 500 });
    const id = idOf(await here['case/open'](opening, SENDER));
    await here['import/keep']({ parts: [later] }, SENDER);
    const hold = (since: number, until: number) =>
      here['case/hold-time']({ id, by: 'Robin', site: null, since, until }, SENDER);
    expect(await hold(501, 600)).toMatchObject({ ok: false });
    expect(await hold(400, 500)).toMatchObject({ ok: true });
    expect(await here['import/forget']({ site: later.site }, SENDER)).toMatchObject({ ok: false });
  });

  it('go into the archive of the case whole, and are checked there', async () => {
    const id = idOf(await here['case/open'](opening, SENDER));
    const ask = ((name: keyof typeof here, request: never) => here[name](request, SENDER)) as unknown as Ask;
    const made = await makeArchive(ask, id, { version: '0.1.0', exports: () => [], passphrase: null });
    const proof = await checkArchive(made?.bytes ?? new Uint8Array());
    expect(proof.breach).toBeNull();
    const ledger = new TextDecoder().decode(proof.parts.find(({ name }) => name === 'ledger.ndjson')?.bytes);
    expect(ledger).toContain('mine.log');
    expect(ledger).not.toContain('other.log');
    expect(proof.parts.filter(({ name }) => name.startsWith('reports/'))).toHaveLength(1);
    const broken = Uint8Array.from(made?.bytes ?? []);
    broken[Buffer.from(broken).indexOf('mine.log')] = 0x6e;
    expect((await checkArchive(broken)).breach).toMatchObject({ part: 'ledger.ndjson', entry: 2 });
  });
});
