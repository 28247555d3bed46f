import { beforeEach, describe, expect, it } from 'vitest';
import { LedgerError } from '@/utils/ledger/errors';
import { MemoryStore } from '@/utils/ledger/memory-store';
import type { BridgeItem } from '@/utils/messages/protocol';
import { coverageRows } from '@/utils/record/coverage';
import { DocumentRecorder } from '@/utils/record/document-recorder';
import { APP, sent, token } from './sources';
import { SITE, sender, witnessing } from './witnessing';
import { worker } from './worker-api';

const { asKept, unwrittenDiagnostics } = await import('@/utils/record/unwritten');

function seen(key: string): BridgeItem[] {
  const items: BridgeItem[] = [];
  const recorder = new DocumentRecorder(APP, (item) => items.push(item));
  recorder.wrote('local-storage', key, token(1), null, true);
  recorder.covered({ kind: 'coverage', at: 1, surface: 'local-storage', state: 'inspected', reason: null });
  return items;
}

const batch = (seq: number, bridge = 'bridge') => ({ bridge, seq, acked: seq - 1, items: seen(`k${seq}`) });

beforeEach(() => {
  worker.session = {};
});

describe('a ledger that cannot be written', () => {
  const told = async (life: ReturnType<typeof witnessing>) => {
    const known = await life.coverage.of(SITE, false);
    const [row] = asKept(known, coverageRows(known, { granted: true, sees: () => true })).filter(
      ({ surface }) => surface === 'local-storage',
    );
    return {
      state: row?.state,
      why: row?.reason?.key,
      detail: unwrittenDiagnostics(known).map(({ detail }) => detail),
    };
  };

  it('is told beside the word that all was inspected, until what waited is written', async () => {
    let store = new MemoryStore({ maxEntries: 1 });
    const life = witnessing(async () => store);
    await life.witness.appended(batch(1), sender());
    expect(await told(life)).toEqual({ state: 'inspected', why: undefined, detail: [] });
    await expect(life.witness.appended(batch(2), sender())).rejects.toMatchObject({ code: 'ledger-full' });
    const incomplete = { state: 'partly', why: 'coverage_not_recorded', detail: ['ledger-full'] };
    expect(await told(life)).toEqual(incomplete);
    expect(life.changed.at(-1)).toBe(SITE);
    // What another document saw is another matter.
    await expect(life.witness.appended(batch(1, 'other'), sender())).rejects.toMatchObject({ code: 'ledger-full' });
    store = new MemoryStore();
    await life.witness.appended(batch(1, 'other'), sender());
    expect(await told(life)).toEqual(incomplete);
    await life.witness.appended(batch(2), sender());
    expect(await told(life)).toEqual({ state: 'inspected', why: undefined, detail: [] });
  });

  it('is told for the whole session where the document went before, whatever becomes of the worker', async () => {
    await expect(
      witnessing(async () => new MemoryStore({ maxEntries: 0 })).witness.appended(batch(1), sender()),
    ).rejects.toMatchObject({ code: 'ledger-full' });
    const store = new MemoryStore();
    const next = witnessing(async () => store);
    await next.witness.appended(batch(1, 'next page'), sender());
    expect(await told(next)).toMatchObject({ state: 'partly', detail: ['ledger-full'] });
  });

  it('is told of what the browser showed as well, and no more once that is written', async () => {
    const store = new MemoryStore();
    let isFull = true;
    const life = witnessing(async () => {
      if (isFull) throw new LedgerError('ledger-full', 'There is no room left.');
      return store;
    });
    const { recorder } = life;
    const at = { at: 1, site: SITE, format: 'json' } as const;
    recorder.add(async () => ({ incognito: false, bodies: [{ kind: 'export', ...at }] }));
    await recorder.settled();
    expect(await told(life)).toMatchObject({ detail: ['ledger-full'] });
    isFull = false;
    await recorder.settled();
    expect(await told(life)).toMatchObject({ detail: [] });
    expect(await store.entries()).toHaveLength(1);
  });
});

describe('what a private window asked for', () => {
  it('stays out of the ledger on disk, though the window has closed before the worker comes to it', async () => {
    const [disk, memory] = [new MemoryStore(), new MemoryStore()];
    const life = witnessing(async (incognito) => (incognito ? memory : disk));
    let goOn = () => {};
    life.recorder.add(async () => {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      return null;
    });
    worker.privateWindows = 1;
    const headers = [['Authorization', `Bearer ${token(1)}`]] as const;
    life.witness.sent(sent({ tabId: -1, incognito: undefined, headers }));
    await new Promise((resolve) => setTimeout(resolve));
    worker.privateWindows = 0;
    goOn();
    await life.recorder.settled();
    expect((await memory.site(SITE)).uses).toHaveLength(1);
    expect(await disk.entries()).toEqual([]);
    expect(await disk.sites()).toEqual([]);
  });
});

it('tells of a frame without an origin at the page around it, and keeps nothing of it', async () => {
  const store = new MemoryStore();
  const life = witnessing(async () => store);
  const reasons = async () => {
    const rows = coverageRows(await life.coverage.of(SITE, false), { granted: true, sees: () => true });
    return rows.filter(({ surface }) => surface === null).map(({ state, reason }) => [state, reason?.key]);
  };
  await life.witness.appended(batch(1), sender());
  expect(await reasons()).toEqual([]);
  const frame = sender({ frameId: 5, origin: '', url: 'about:srcdoc' });
  expect(await life.witness.appended(batch(1, 'sandboxed'), frame)).toEqual({ acked: null });
  expect(await reasons()).toEqual([['not-inspected', 'coverage_frame_opaque']]);
  expect(await store.entries()).toHaveLength(1);
});
