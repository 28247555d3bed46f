import { expect, it } from 'vitest';
import type { Sighting } from '@/utils/model/ledger';
import { type AskedAct, confirmAct } from './harness/acts';
import { withBrowsers } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { tabIdOf } from './harness/popup';
import { waitForReport } from './harness/reports';
import { type LifePage, serveLife } from './sites/life/site';
import { type StorePage, serveStores } from './sites/stores/site';
import { jwt } from './sites/tokens';

const PATIENCE = 180_000;

withBrowsers('a token', (start) => {
  it(
    'is removed from every place of this browser, with what is said before, and nothing else is',
    async () => {
      const token = jwt();
      const site = await serveStores({ cached: () => ({ access_token: token }) });
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        const { hostname } = new URL(site.origin);
        const jar = page.browserContext();
        await jar.setCookie({ name: 'session', value: token, domain: hostname, path: '/', httpOnly: true });
        await jar.setCookie({ name: 'lang', value: 'en', domain: hostname, path: '/' });
        await page.evaluate(async (value) => {
          const { stores } = globalThis as unknown as StorePage;
          localStorage.setItem('auth', JSON.stringify({ access_token: value, theme: 'dark', lang: 'en' }));
          localStorage.setItem('theme', 'dark');
          sessionStorage.setItem('copy', value);
          await stores.put('app', 'sessions', { token: value }, 'current');
          await stores.put('other', 'notes', { text: 'hello' }, 1);
          await stores.cache('api', '/session.json');
          await stores.cache('api', '/empty');
        }, token);
        const fingerprint = (await fingerprinter(browser))(token);
        const wanted = ['local-storage', 'session-storage', 'indexed-db', 'cache-storage', 'cookie-jar'];
        await waitForReport(browser, site.site, ({ sightings }) =>
          wanted.every((surface) =>
            sightings.some((one) => one.fingerprint === fingerprint && one.surface === surface),
          ),
        );
        const asked: AskedAct = { tabId: await tabIdOf(browser, page), fingerprint, what: 'remove' };
        const opened = await browser.send('case/open', { by: 'Robin', reason: 'leak', sites: [site.site], people: [] });
        const plan = await browser.send('act/plan', asked);
        expect(plan).toMatchObject({ ok: true, plan: { archiveFirst: true, client: null } });
        const items = plan.ok ? plan.plan.items.toSorted() : [];
        expect(items).toEqual([
          `Cache API › api/${site.origin}/session.json`,
          'IndexedDB › app/sessions/current',
          `cookie › session (${hostname}/)`,
          'localStorage › auth (with 2 other values)',
          'sessionStorage › copy',
        ]);
        if (!plan.ok) throw new Error('it is not planned');
        const unwarned = { ...plan.plan, archiveFirst: false };
        const refused = await browser.send('act/do', { ...asked, confirmed: unwarned, client: '' });
        expect(refused).toMatchObject({ ok: false, reason: { key: 'act_archive_first' }, plan: plan.plan });

        await page.evaluate((value) => sessionStorage.setItem('another', value), token);
        const changed = await browser.send('act/do', { ...asked, confirmed: plan.plan, client: '' });
        expect(changed).toMatchObject({ ok: false, reason: { key: 'act_changed' } });
        expect(!changed.ok && changed.plan?.items).toContain('sessionStorage › another');
        expect(await page.evaluate(() => sessionStorage.length)).toBe(2);
        const done = await confirmAct(browser, asked);
        expect(done).toMatchObject({ ok: true, outcome: 'done', items: [] });
        const left = await page.evaluate(async () => {
          const database = await new Promise<IDBDatabase>((resolve) => {
            const open = indexedDB.open('app');
            open.onsuccess = () => resolve(open.result);
          });
          const records = await new Promise((resolve) => {
            const all = database.transaction('sessions').objectStore('sessions').getAllKeys();
            all.onsuccess = () => resolve(all.result);
          });
          database.close();
          const cached = (await (await caches.open('api')).keys()).map(({ url }) => new URL(url).pathname);
          const names = (await indexedDB.databases()).map(({ name }) => name).toSorted();
          return { local: { ...localStorage }, session: sessionStorage.length, records, cached, names };
        });
        expect(left).toEqual({
          local: { theme: 'dark' },
          session: 0,
          records: [],
          cached: ['/empty'],
          names: ['app', 'other'],
        });
        expect((await jar.cookies()).map(({ name }) => name)).toEqual(['lang']);
        const report = await waitForReport(browser, site.site, ({ sightings }) =>
          sightings.every(
            (one) => one.fingerprint !== fingerprint || !wanted.includes(one.surface) || one.removedAt !== null,
          ),
        );
        expect(report.acts?.at(-1)).toMatchObject({
          what: 'remove',
          fingerprint,
          outcome: 'done',
          withoutArchive: true,
        });
        const [known] = await browser.send('case/list', {});
        expect(opened.ok && known?.id === opened.case.id).toBe(true);
        expect(known?.state.notes.at(-1)?.act).toMatchObject({ type: 'decision' });
        expect(known?.state.notes.at(-1)?.act.text).toContain(fingerprint);
      } finally {
        await site.stop();
      }
    },
    PATIENCE,
  );

  it(
    'is removed where it is cut over several keys and cookies, and the other site where it lies is named',
    async () => {
      const token = jwt();
      const empty = { cached: () => ({}) };
      const [site, other] = [await serveStores(empty), await serveStores(empty)];
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const elsewhere = await browser.newPage();
        await elsewhere.goto(`${other.origin}/`);
        await elsewhere.evaluate((value) => localStorage.setItem('copy', value), token);
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        const { hostname } = new URL(site.origin);
        // As Supabase cuts a session.
        const session = JSON.stringify({ access_token: token, token_type: 'bearer', expires_in: 3_600 });
        const parts = [session.slice(0, 90), session.slice(90)];
        const jar = page.browserContext();
        for (const [index, value] of parts.entries()) {
          const name = `sb-notes-auth-token.${index}`;
          await jar.setCookie({ name, value: encodeURIComponent(value), domain: hostname, path: '/' });
          await page.evaluate((key, part) => localStorage.setItem(key, part), name, value);
        }
        await jar.setCookie({ name: 'lang', value: 'en', domain: hostname, path: '/' });
        await page.evaluate(() => localStorage.setItem('theme.0', 'dark'));
        const fingerprint = (await fingerprinter(browser))(token);
        const lies = (surface: string) => (one: Sighting) =>
          one.fingerprint === fingerprint && one.surface === surface && one.removedAt === null;
        await waitForReport(browser, other.site, ({ sightings }) => sightings.some(lies('local-storage')));
        await waitForReport(browser, site.site, ({ sightings }) =>
          ['local-storage', 'cookie-jar'].every((surface) => sightings.some(lies(surface))),
        );
        const asked: AskedAct = { tabId: await tabIdOf(browser, page), fingerprint, what: 'remove' };
        const plan = await browser.send('act/plan', asked);
        expect(plan.ok && plan.plan.items.toSorted()).toEqual([
          `cookie › sb-notes-auth-token.0 (${hostname}/)`,
          `cookie › sb-notes-auth-token.1 (${hostname}/)`,
          'localStorage › sb-notes-auth-token.0 (with 2 other values)',
          'localStorage › sb-notes-auth-token.1 (with 2 other values)',
        ]);
        expect(plan.ok && plan.plan.steps).toContainEqual({ key: 'act_remove_other_sites', values: [other.site] });
        expect(await confirmAct(browser, asked)).toMatchObject({ ok: true, outcome: 'done', items: [] });
        expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['theme.0']);
        expect((await jar.cookies()).map(({ name }) => name)).toEqual(['lang']);
        expect(await elsewhere.evaluate(() => localStorage.getItem('copy'))).toBe(token);
        await waitForReport(
          browser,
          site.site,
          ({ sightings }) => !sightings.some(lies('local-storage')) && !sightings.some(lies('cookie-jar')),
        );
      } finally {
        await Promise.all([site.stop(), other.stop()]);
      }
    },
    PATIENCE,
  );

  it(
    'is blocked until it is unblocked, whatever becomes of the worker: the header goes, and what else it carries is told',
    async () => {
      const site = await serveLife(() => true);
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        const send = () => page.evaluate(() => (globalThis as unknown as LifePage).app.send());
        const sent = async () => {
          await send();
          return site.requests.findLast(({ path }) => path === '/api/me')?.headers ?? {};
        };
        const token = await page.evaluate(() => (globalThis as unknown as LifePage).app.login());
        expect(await sent()).toMatchObject({ authorization: `Bearer ${token}`, cookie: expect.any(String) });
        const { uses } = await waitForReport(browser, site.site, (report) =>
          report.uses.some(({ channel }) => channel === 'authorization'),
        );
        const fingerprint = uses.find(({ channel }) => channel === 'authorization')?.fingerprint ?? '';
        const tabId = await tabIdOf(browser, page);
        const asked = (what: 'block' | 'unblock') => ({ tabId, fingerprint, what });
        const { hostname } = new URL(site.origin);
        const plan = await browser.send('act/plan', asked('block'));
        expect(plan).toMatchObject({
          ok: true,
          plan: {
            items: [`authorization, from pages of ${hostname} and hosts below it to ${site.origin}`],
            archiveFirst: false,
          },
        });
        const session = uses.find(({ channel }) => channel === 'cookie')?.fingerprint ?? '';
        await page.browserContext().setCookie({ name: 'lang', value: 'en', domain: hostname, path: '/' });
        const ofCookie = await browser.send('act/plan', { tabId, fingerprint: session, what: 'block' });
        expect(ofCookie.ok && ofCookie.plan.steps).toContainEqual({ key: 'act_block_cookies', values: ['lang'] });
        const perform = (what: 'block' | 'unblock') => confirmAct(browser, asked(what));
        expect(await perform('block')).toMatchObject({ ok: true, outcome: 'done' });
        await browser.stopBackground().catch(() => {});
        const blocked = await sent();
        expect(blocked).not.toHaveProperty('authorization');
        expect(blocked).toHaveProperty('cookie');
        const report = await waitForReport(browser, site.site, ({ acts = [] }) => acts.at(-1)?.what === 'block');
        expect(report.blocked).toEqual([fingerprint]);

        expect(await perform('unblock')).toMatchObject({ ok: true, outcome: 'done' });
        expect(await sent()).toMatchObject({ authorization: `Bearer ${token}` });
        const after = await waitForReport(browser, site.site, ({ acts = [] }) => acts.at(-1)?.what === 'unblock');
        expect(after.blocked).toEqual([]);
        expect(await perform('unblock')).toMatchObject({ ok: false, reason: { key: 'act_unblock_is_not' } });

        // A session cookie stays at home when a page asks, and goes when an address is entered.
        expect(ofCookie.ok && ofCookie.plan.steps).toContainEqual({ key: 'act_block_address_bar', values: [] });
        const cookie = { tabId, fingerprint: session } as const;
        const both = [perform('block'), confirmAct(browser, { ...cookie, what: 'block' })];
        expect(await Promise.all(both)).toMatchObject([{ ok: true }, { ok: true }]);
        const bare = await sent();
        expect([bare.authorization, bare.cookie]).toEqual([undefined, undefined]);
        const loaded = () => site.requests.findLast(({ path }) => path === '/')?.headers ?? {};
        await Promise.all([page.waitForNavigation(), page.evaluate(() => location.assign('/'))]);
        expect(loaded()).not.toHaveProperty('cookie');
        await page.goto(`${site.origin}/`);
        expect(loaded()).toHaveProperty('cookie');
        const lifted = [perform('unblock'), confirmAct(browser, { ...cookie, what: 'unblock' })];
        expect(await Promise.all(lifted)).toMatchObject([{ ok: true }, { ok: true }]);
        await Promise.all([page.waitForNavigation(), page.evaluate(() => location.assign('/'))]);
        expect(loaded()).toHaveProperty('cookie');
      } finally {
        await site.stop();
      }
    },
    PATIENCE,
  );
});
