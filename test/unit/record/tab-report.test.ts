import { beforeEach, describe, expect, it } from 'vitest';
import { audit } from '@/utils/assess/assess';
import type { Scope } from '@/utils/platform/scope';
import { tabs } from './extension-api';
import { token } from './sources';

// Behind the extension API, which it looks for when it loads.
const { tabReport } = await import('@/utils/record/tab-report');

const SITE = 'example.com';
const report = (site: string) =>
  audit({
    site,
    now: 1,
    watchedSince: null,
    tokens: [],
    sightings: [],
    uses: [],
    requestsWatched: 0,
    coverage: [],
    diagnostics: [],
  });

/** The two questions that a tab's state puts to the scope. */
const scopeOf = (granted: boolean, paused: readonly string[] = []) =>
  ({ ready: Promise.resolve(), granted: () => granted, paused: new Set(paused) }) as unknown as Scope;

function ask(url: string, { granted = true, paused = [] as string[], incognito = false, fails = false } = {}) {
  return tabReport(
    { tabId: 7, url, incognito },
    {
      scope: scopeOf(granted, paused),
      report: async (site) => {
        if (fails) throw new Error(`cannot read ${token(1)}`);
        return report(site);
      },
    },
  );
}

const bridge =
  (hooked: boolean, checked = false) =>
  () => ({ ok: true, reply: { hooked, checked } });
const URL = 'https://app.example.com/notes?token=x';

describe('tabReport', () => {
  beforeEach(() => {
    tabs.answer = bridge(true);
  });

  it.each(['about:blank', 'chrome://settings', 'file:///etc/passwd', '', 'https://addons.mozilla.org/'])(
    'calls %s restricted, without a site',
    async (url) => {
      expect(await ask(url)).toMatchObject({ state: 'restricted', site: '', report: null });
    },
  );

  it('is watching where the hooks saw the page from its start, private in a private window', async () => {
    expect(await ask(URL)).toMatchObject({ state: 'watching', site: SITE, origin: 'https://app.example.com' });
    expect(await ask(URL, { incognito: true })).toMatchObject({ state: 'private' });
  });

  it('tells of a private window where nothing is granted yet', async () => {
    expect(await ask(URL, { granted: false, incognito: true })).toMatchObject({
      state: 'not-granted',
      incognito: true,
    });
    expect(await ask(URL, { granted: false })).not.toHaveProperty('incognito');
  });

  it('asks for a reload where no bridge answers, or one that came too late', async () => {
    tabs.answer = bridge(false);
    expect((await ask(URL)).state).toBe('reload-needed');
    tabs.answer = undefined;
    expect((await ask(URL)).state).toBe('reload-needed');
  });

  it('is paused, whatever the page says', async () => {
    expect((await ask(URL, { paused: [SITE] })).state).toBe('paused');
  });

  it('shows no report of a site that is not granted, unless it was checked once', async () => {
    expect(await ask(URL, { granted: false })).toMatchObject({ state: 'not-granted', report: null });
    tabs.answer = bridge(false, true);
    const checked = await ask(URL, { granted: false });
    expect(checked.state).toBe('checked-once');
    expect(checked.report?.site).toBe(SITE);
  });

  it('has a bridge begin anew where the site is watched, and leaves it at rest where it is not', async () => {
    const pinged: unknown[] = [];
    tabs.answer = (message) => {
      pinged.push((message as { request: unknown }).request);
      return bridge(true)();
    };
    await ask(URL);
    await ask(URL, { granted: false });
    await ask(URL, { paused: [SITE] });
    expect(pinged).toEqual([{ watched: true }, { watched: false }]);
  });

  it('names the patterns to ask for', async () => {
    expect((await ask(URL)).patterns).toEqual(['*://app.example.com/*', '*://*.example.com/*']);
  });

  it('turns a failure into a state with a short id, and nothing raw in its text', async () => {
    const failed = await ask(URL, { fails: true });
    expect(failed).toMatchObject({
      state: 'error',
      report: null,
      error: { id: expect.stringMatching(/^[0-9a-f]{8}$/) },
    });
    expect(failed.error?.detail).not.toContain(token(1));
  });
});
