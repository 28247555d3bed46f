import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '@/utils/ledger/memory-store';
import type { BridgeItem } from '@/utils/messages/protocol';
import { coverageRows } from '@/utils/record/coverage';
import { DocumentRecorder } from '@/utils/record/document-recorder';
import { APP, token } from './sources';
import { SITE, sender, witnessing } from './witnessing';
import { worker } from './worker-api';

/** The jar of every cookie store, as the browser would show it. */
const jar = { refuses: false };
Object.assign((globalThis as unknown as { browser: object }).browser, {
  cookies: {
    getAllCookieStores: async () => [{ id: '0' }],
    getAll: async () => {
      if (jar.refuses) throw new Error('no cookies for you');
      return [];
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
  });
});
