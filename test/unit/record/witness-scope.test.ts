import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '@/utils/ledger/memory-store';
import type { BridgeItem } from '@/utils/messages/protocol';
import { coverageRows } from '@/utils/record/coverage';
import { DocumentRecorder } from '@/utils/record/document-recorder';
import { APP, token } from './sources';
import { SITE, sender, witnessing } from './witnessing';
import { worker } from './worker-api';

/** The jar of every cookie store, as the browser would show it. */
const jar = { refuses: false, cookies: [] as object[] };
Object.assign((globalThis as unknown as { browser: object }).browser, {
  cookies: {
    getAllCookieStores: async () => [{ id: '0' }],
    getAll: async () => {
      if (jar.refuses) throw new Error('no cookies for you');
      return jar.cookies;
    },
  },
});

function telling() {
  const store = new MemoryStore();
  const life = witnessing(async () => store);
  let bridges = 0;
  const tell = (key: string) => {
    const items: BridgeItem[] = [];
    bridges += 1;
    new DocumentRecorder(APP, (item) => items.push(item)).wrote('local-storage', key, token(bridges), null, true);
    return life.witness.appended({ bridge: `b${bridges}`, seq: 1, acked: 0, items }, sender());
  };
  const keys = async () => (await store.site(SITE)).sightings.map(({ key }) => key).sort();
  return { ...life, tell, keys };
}

beforeEach(() => {
  worker.session = {};
  jar.refuses = false;
  jar.cookies = [];
});

describe('what a bridge tells', () => {
  it('is kept of a site that is not granted while its tab is checked once, and refused before and after', async () => {
    const { allowed, checking, tell, keys } = telling();
    allowed.isGranted = false;
    expect(await tell('before')).toEqual({ acked: null });
    checking.add(3);
    expect(await tell('meanwhile')).toEqual({ acked: 1 });
    checking.delete(3);
    expect(await tell('after')).toEqual({ acked: null });
    expect(await keys()).toEqual(['meanwhile']);
  });

  it('is refused once the site is paused or granted no more', async () => {
    const { allowed, paused, tell, keys } = telling();
    expect(await tell('granted')).toEqual({ acked: 1 });
    paused.add(SITE);
    expect(await tell('paused')).toEqual({ acked: null });
    paused.clear();
    allowed.isGranted = false;
    expect(await tell('revoked')).toEqual({ acked: null });
    expect(await keys()).toEqual(['granted']);
  });
});

describe('coverage that a bridge tells', () => {
  const said = (key: string, value: string): BridgeItem => {
    const reason = { key, values: [value] };
    return { kind: 'coverage', at: 1, surface: 'local-storage', state: 'not-inspected', reason };
  };
  const rowAfter = async (item: BridgeItem, from: Parameters<typeof sender>[0]) => {
    const { witness, coverage } = telling();
    await witness.appended({ bridge: 'b', seq: 1, acked: 0, items: [item] }, sender(from));
    const rows = coverageRows(await coverage.of(SITE, false), { granted: true, sees: () => true });
    return rows.find(({ surface }) => surface === 'local-storage');
  };

  it('names the page by the template of its address, without its query', async () => {
    const from = { url: `${APP}/users/4711?token=${token(1)}` };
    const pages = [`${APP}/users/{id}`];
    expect((await rowAfter(said('coverage_frame_refuses', APP), from))?.reasons).toMatchObject([{ count: 1, pages }]);
  });

  it('names the page around a frame that has no address', async () => {
    const pages = [`${APP}/outer`];
    const row = await rowAfter(said('coverage_frame_refuses', APP), { url: 'about:srcdoc', tabUrl: `${APP}/outer` });
    expect(row?.reasons).toMatchObject([{ pages }]);
  });

  it('says of a document without an origin that it is sandboxed', async () => {
    expect((await rowAfter(said('coverage_frame_refuses', 'null'), {}))?.reason?.key).toBe('coverage_sandboxed');
    expect((await rowAfter(said('coverage_texts_dropped', 'null'), {}))?.reason?.key).toBe('coverage_texts_dropped');
  });
});

describe('the cookie jar', () => {
  it('counts as inspected once it was read, and not where the browser refuses', async () => {
    const { witness, coverage } = telling();
    const row = async () =>
      coverageRows(await coverage.of(SITE, false), { granted: true, sees: () => true }).find(
        ({ surface }) => surface === 'cookie-jar',
      );
    expect(await row()).toMatchObject({ state: 'not-inspected', reason: { key: 'coverage_not_loaded' } });
    jar.refuses = true;
    await witness.lookInJar(SITE, APP, false);
    expect(await row()).toMatchObject({ state: 'not-inspected', reason: { key: 'coverage_jar_unread' } });
    jar.refuses = false;
    witness.readOpenJars();
    await expect.poll(row).toMatchObject({ state: 'inspected', reason: null });
    jar.cookies = [true, true, false].map((httpOnly, at) => ({
      name: `c${at}`,
      value: 'x',
      domain: 'x.test',
      storeId: '0',
      httpOnly,
    }));
    await witness.lookInJar(SITE, APP, false);
    const hidden = { key: 'coverage_http_only_other', values: ['2'] };
    expect(await row()).toMatchObject({ state: 'inspected', reason: hidden });
  });
});
