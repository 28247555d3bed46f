import { beforeEach, describe, expect, it } from 'vitest';
import { checkArchive } from '@/utils/archive/check';
import { unseal } from '@/utils/archive/passphrase';
import { IdbStore } from '@/utils/ledger/idb-store';
import { readHead } from '@/utils/ledger/read-head';
import { sample } from '@/utils/lib/sample';
import type { CaseReply, CaseView, HandAct } from '@/utils/messages/case-protocol';
import type { Report } from '@/utils/model/report';
import { type Ask, makeArchive, mergeArchive } from '@/utils/pages/make-archive';
import { namingUnder } from '@/utils/record/bodies';
import { caseHandlers } from '@/utils/record/case-handlers';
import { fingerprint, removal, SITE, sighting, use } from '../ledger/bodies';
import { freshName } from '../ledger/stores';

const OTHER = 'bank.test';
const SENDER = { tabId: 1, frameId: 0, origin: '', url: '', tabUrl: '', incognito: false };
const opening = {
  by: 'Robin',
  reason: 'A key lies in a bundle.',
  sites: [SITE],
  people: [{ role: 'lead', name: 'Kim' }],
};

/** The handlers over a ledger of their own, called as a page calls them. */
async function machine() {
  const store = await IdbStore.open(freshName());
  const report = async (site: string) => ({ site, findings: [] }) as unknown as Report;
  const handlers = caseHandlers(
    { onDisk: async () => store },
    async () => namingUnder(await store.profileKey()),
    report,
  );
  const ask = <N extends keyof typeof handlers>(name: N, request: Parameters<(typeof handlers)[N]>[0]) =>
    (handlers[name] as (request: unknown, sender: unknown) => ReturnType<(typeof handlers)[N]>)(request, SENDER);
  return { store, ask };
}

type Machine = Awaited<ReturnType<typeof machine>>;

const granted = (reply: CaseReply): CaseView => {
  if (!reply.ok) throw new Error(reply.reason.key);
  return reply.case;
};
const refused = (reply: CaseReply): string | null => (reply.ok ? null : reply.reason.key);

let here: Machine;
let id = '';

beforeEach(async () => {
  here = await machine();
  const elsewhere = { token: { site: OTHER }, sighting: { site: OTHER } };
  await here.store.append({ bodies: [sighting(1, 10), use(1, 20), sighting(2, 30, elsewhere), use(1, 40)] });
  id = granted(await here.ask('case/open', opening)).id;
});

const act = (made: HandAct) => here.ask('case/act', { id, by: 'Robin', act: made });
const step = (name: 'rotate' | 'triage'): HandAct => ({ act: 'step', step: name, state: 'done', reason: '' });

const options = {
  version: '0.1.0',
  exports: (reports: readonly Report[]) => [
    { name: 'sites.txt', bytes: new TextEncoder().encode(reports.map(({ site }) => site).join(' ')) },
  ],
  passphrase: null,
};

/** As a page makes it and checks it. */
async function archive({ ask }: Machine, caseId: string) {
  const { bytes, sha256, head } = (await makeArchive(ask as Ask, caseId, options))!;
  return { bytes, sha256, head, proof: await checkArchive(bytes) };
}

async function archived() {
  const { sha256, head } = await archive(here, id);
  const made = { id, by: 'Robin', sha256, head };
  return granted(await here.ask('archive/made', made));
}

describe('a case', () => {
  it('is opened with what is known of its sites held', async () => {
    const [view] = await here.ask('case/list', {});
    expect(view).toMatchObject({ id, isArchived: false, state: { opened: { act: { sites: [SITE] } }, closed: null } });
    expect(view?.state.held).toMatchObject([{ act: { site: null, from: 1, to: 4 } }]);
    expect(await here.ask('ledger/verify', {})).toMatchObject({ entries: 6, brokenAt: null, origin: 'unproven' });
  });

  it('keeps no value that a person writes into it, and the names of tokens as they are', async () => {
    const value = sample('ghp_', 36);
    const text = `We found ${value} again, which is ${fingerprint(1)}.`;
    const view = granted(await act({ act: 'note', type: 'observation', text, links: [1] }));
    expect(view.state.notes[0]?.act.text).toContain(fingerprint(1));
    granted(await act({ ...step('triage'), reason: value } as HandAct));
    await here.ask('case/open', { ...opening, by: value, reason: value, people: [{ role: value, name: value }] });
    expect(JSON.stringify(await here.store.entries())).not.toContain(value.slice(4));
  });

  it('holds what was written down of a time, and says where there is nothing', async () => {
    const hold = (since: number, until: number, site: string | null) =>
      here.ask('case/hold-time', { id, by: 'Robin', site, since, until });
    expect(granted(await hold(15, 45, null)).state.held.at(-1)?.act).toMatchObject({ from: 2, to: 4 });
    expect(granted(await hold(0, 99, OTHER)).state.held.at(-1)?.act).toMatchObject({ from: 3, to: 3, site: OTHER });
    expect(refused(await hold(100, 200, null))).toBe('refused_empty');
  });

  it('rotates nothing before it is archived, and after that until something more is held', async () => {
    expect(refused(await act(step('rotate')))).toBe('refused_archive_first');
    expect((await archived()).isArchived).toBe(true);
    granted(await act(step('rotate')));
    granted(await act({ act: 'held', site: SITE, from: 1, to: 2 }));
    expect(refused(await act({ act: 'rotating', site: SITE, fingerprint: fingerprint(1) }))).toBe(
      'refused_archive_first',
    );
  });

  it('takes an archive for made only where it is of this ledger', async () => {
    const other = (await here.store.checkpoint())!;
    const head = (await here.ask('ledger/head', {}))!.head.replace(`.${other.seq}.`, `.${other.seq + 1}.`);
    const made = { id, by: 'Robin', sha256: 'A'.repeat(43), head };
    expect(refused(await here.ask('archive/made', made))).toBe('refused_other_head');
  });

  it('says what was seen of a rotation, and says it again only when it is another', async () => {
    await archived();
    granted(await act({ act: 'rotating', site: SITE, fingerprint: fingerprint(1) }));
    const check = async () => granted(await here.ask('case/check-rotation', { id, by: 'Robin' })).state.rotations;
    expect(await check()).toHaveLength(1);
    expect(await check()).toHaveLength(1);
    await here.store.append({ bodies: [removal(Date.now() + 10)] });
    const results = await check();
    expect(results).toHaveLength(2);
    expect(results[1]?.act.checks).toContainEqual({ check: 'not-stored', state: 'seen', at: expect.any(Number) });
  });

  it('says why it does not take an act', async () => {
    expect(refused(await act({ act: 'note', type: 'contact', text: 'words '.repeat(900), links: [] }))).toBe(
      'refused_invalid',
    );
    granted(await act({ act: 'closed', reason: 'done' }));
    expect(refused(await act(step('triage')))).toBe('refused_not_open');
    expect(refused(await here.ask('case/act', { id: 'no-such-case', by: '', act: step('triage') }))).toBe(
      'refused_not_open',
    );
    expect(await here.ask('archive/start', { id: 'no-such-case' })).toBeNull();
    expect(await here.ask('archive/entries', { id: 'no-such-case', from: 1, to: 9 })).toEqual([]);
  });
});

describe('an archive', () => {
  it('made by messages is whole, proven by the head that the ledger gives, and tells nothing of other sites', async () => {
    const { head, keyId } = (await here.ask('ledger/head', {}))!;
    const { bytes } = await archive(here, id);
    const proof = await checkArchive(bytes, { head: readHead(head) });
    expect(proof).toMatchObject({ breach: null, ledger: { origin: 'proven', keyId, entries: 6, erased: 1 } });
    expect(new TextDecoder().decode(bytes)).not.toContain(OTHER);
    // What was exported is of its own sites.
    expect(proof.manifest?.parts.map(({ name }) => name)).toContain('exports/sites.txt');
    expect(new TextDecoder().decode(bytes)).toMatch(new RegExp(`exports/sites.txt${SITE}`));
  });

  it('and the ledger itself can be checked against a head that was kept elsewhere', async () => {
    const { head } = (await here.ask('ledger/head', {}))!;
    expect(await here.ask('ledger/verify', { head })).toMatchObject({
      origin: 'proven',
      brokenAt: null,
      checkpoints: 2,
    });
    const other = await machine();
    await other.store.append({ bodies: [use(1, 1)] });
    await other.store.checkpoint();
    expect(await other.ask('ledger/verify', { head })).toMatchObject({ fault: 'key', origin: 'unproven' });
    await expect(here.ask('ledger/verify', { head: 'twh1' })).rejects.toThrow('not a head');
  });

  it('is closed with a passphrase where one is given, and is not made of a broken ledger or of no case', async () => {
    const closed = (await makeArchive(here.ask as Ask, id, { ...options, passphrase: 'correct horse' }))!;
    expect(await unseal(closed.bytes, 'correct horse')).toMatchObject({ ok: true });
    expect(await makeArchive(here.ask as Ask, 'no-such-case', options)).toBeNull();
    const broken: Ask = async (name, request) => {
      const reply = await (here.ask as Ask)(name, request);
      return name === 'archive/entries' ? ((reply as unknown[]).slice(1) as typeof reply) : reply;
    };
    await expect(makeArchive(broken, id, options)).rejects.toThrow('archive: missing ledger.ndjson 1');
  });

  it('begins at the last checkpoint before anything that its case holds, however much went before', async () => {
    const there = await machine();
    const other = { token: { site: OTHER }, sighting: { site: OTHER } };
    const elsewhere = (at: number) => use(2, at, { token: { site: OTHER }, use: { site: OTHER } });
    await there.store.append({
      bodies: [sighting(2, 1, other), ...Array.from({ length: 700 }, () => elsewhere(2))],
    });
    const before = (await there.store.checkpoint())!;
    await there.store.append({ bodies: [elsewhere(3), sighting(1, 10)] });
    await there.store.checkpoint();
    await there.store.append({ bodies: Array.from({ length: 1_200 }, () => use(1, 20)) });
    const opened = granted(await there.ask('case/open', opening));
    const { proof, bytes } = await archive(there, opened.id);
    expect(proof).toMatchObject({
      breach: null,
      manifest: { from: before.seq + 1 },
      ledger: { origin: 'unproven', entries: 1_204, erased: 1 },
    });
    const { head } = (await there.ask('ledger/head', {}))!;
    expect(await checkArchive(bytes, { head: readHead(head) })).toMatchObject({ ledger: { origin: 'proven' } });
    // A case of which nothing is held begins with its own acts.
    await there.store.checkpoint();
    const empty = granted(await there.ask('case/open', { ...opening, sites: ['none.test'] }));
    expect((await archive(there, empty.id)).proof.manifest?.from).toBe(before.seq + 2 + 1_200 + 2 + 1);
  });

  it('is made anew where its beginning was given up meanwhile', async () => {
    await here.store.append({ bodies: Array.from({ length: 700 }, () => use(1, 50)) });
    granted(await act({ act: 'closed', reason: 'done' }));
    const { seq } = (await here.store.checkpoint())!;
    await here.store.append({ bodies: [use(1, Date.now() + 60_000)] });
    const starts: number[] = [];
    const disturbed: Ask = async (name, request) => {
      if (name === 'archive/entries' && starts.length === 1 && (request as { from: number }).from > 1)
        await here.store.prune(Date.now() + 1_000);
      const reply = await (here.ask as Ask)(name, request);
      if (name === 'archive/start') starts.push((reply as { from: number }).from);
      return reply;
    };
    const { bytes } = (await makeArchive(disturbed, id, options))!;
    expect(starts).toEqual([1, seq + 1]);
    expect(await checkArchive(bytes)).toMatchObject({ breach: null, ledger: { entries: 1 } });
  });

  it('is merged on another machine as quotations, once, and both are one case from then on', async () => {
    granted(await act({ act: 'note', type: 'hypothesis', text: 'It came with the build.', links: [1] }));
    await archived();
    const there = await machine();
    const merge = async (to: Machine, from: Machine) => {
      const { bytes, proof } = await archive(from, id);
      return granted((await mergeArchive(to.ask as Ask, 'Sam', bytes, proof))!);
    };
    const first = await merge(there, here);
    expect(first.events.every(({ by, act: { act } }) => by === 'Sam' && act === 'merged')).toBe(true);
    expect(first.state.notes).toMatchObject([{ by: 'Robin', archive: expect.any(String) }]);
    expect(first.state.opened?.act.reason).toBe(opening.reason);
    expect((await merge(there, here)).events).toHaveLength(first.events.length);
    const note = { act: 'note', type: 'decision', text: 'Rotate on Monday.', links: [] } as const;
    granted(await there.ask('case/act', { id, by: 'Sam', act: note }));
    const back = await merge(here, there);
    expect(back.state.notes.map(({ act: { text }, archive }) => [text, archive !== null])).toEqual([
      ['It came with the build.', false],
      ['Rotate on Monday.', true],
    ]);
    expect((await merge(there, here)).state.notes).toHaveLength(2);
    // A third machine hears of both from one of them, each under its own name and archive.
    const third = await merge(await machine(), here);
    expect(third.state.notes.map(({ by }) => by)).toEqual(['Robin', 'Sam']);
    expect(new Set(third.state.notes.map(({ archive }) => archive)).size).toBe(2);
    expect(await there.ask('ledger/verify', {})).toMatchObject({ brokenAt: null });
  });

  it('does not end the case here where it was closed elsewhere', async () => {
    const there = await machine();
    const first = await archive(here, id);
    granted((await mergeArchive(there.ask as Ask, 'Sam', first.bytes, first.proof))!);
    granted(await there.ask('case/act', { id, by: 'Sam', act: { act: 'closed', reason: 'done' } }));
    const second = await archive(there, id);
    const merged = granted((await mergeArchive(here.ask as Ask, 'Robin', second.bytes, second.proof))!);
    expect(merged.state).toMatchObject({ closed: null, closedElsewhere: { by: 'Sam' } });
    await expect(here.store.forget(SITE)).rejects.toMatchObject({ code: 'ledger-held' });
    granted(await act({ act: 'closed', reason: 'done here too' }));
    expect(granted(await act({ act: 'reopened', reason: 'It came back.' })).state.closed).toBeNull();
  });
});
