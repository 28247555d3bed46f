import { rmSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import { temporaryFolder } from '@/utils/observe/node/browser/temporary-folder';
import { withBrowsers } from './harness/browsers';
import { allowInPrivateWindows, closeWindowOf, openPrivately } from './harness/private-window';
import { searchProfile } from './harness/profile/search-profile';
import { servePrivate } from './sites/private/site';
import { jwt, opaque } from './sites/tokens';

withBrowsers('a private window', (start) => {
  let profileDir = '';
  afterEach(() => rmSync(profileDir, { recursive: true, force: true }));

  it('is watched in memory, and nothing of it is written to disk', { timeout: 120_000 }, async () => {
    profileDir = temporaryFolder('tokenwitness-private-').dir;
    const site = await servePrivate();
    const ordinary = await servePrivate();
    const browser = await start({ hosts: ['*://*/*'], profileDir });
    await allowInPrivateWindows(browser);
    // Opened later it would open in the private window.
    const open = await browser.newPage();
    const { page, tabId } = await openPrivately(browser, `${site.origin}/`);
    const [lying, sent] = [jwt(), opaque()];
    await page.evaluate(
      async (first, second) => {
        localStorage.setItem('access_token', first);
        // biome-ignore lint/suspicious/noDocumentCookie: that is what the page does
        document.cookie = `session_token=${second}; path=/`;
        await (globalThis as unknown as { send(token: string): Promise<unknown> }).send(second);
      },
      lying,
      sent,
    );
    const ask = async () => (await browser.send('report/tab', { tabId })).report;
    const shapeOf = (report: Report | null) =>
      [
        ...(report?.sightings ?? []).map(({ surface }) => surface),
        ...(report?.uses ?? []).map(({ channel }) => channel),
      ].sort();
    const everything = ['authorization', 'cookie-jar', 'document-cookie', 'local-storage'];
    await expect
      .poll(async () => shapeOf(await ask()), { timeout: 15_000 })
      .toEqual(expect.arrayContaining(everything));
    expect((await browser.send('report/tab', { tabId })).state).toBe('private');

    // Killed, the background still knows: what is in memory outlives it.
    await browser.stopBackground();
    await expect
      .poll(async () => shapeOf(await ask()), { timeout: 15_000 })
      .toEqual(expect.arrayContaining(everything));
    await browser.send('site/pause', { site: site.site, paused: true });
    expect((await browser.send('report/tab', { tabId })).state).toBe('paused');

    // The disk is written to all the same, by an ordinary window: the search below can find.
    await open.goto(`${ordinary.origin}/`);
    await open.evaluate((token) => localStorage.setItem('access_token', token), jwt());
    await expect
      .poll(async () => (await browser.send('report/site', { site: ordinary.site })).sightings.length, {
        timeout: 15_000,
      })
      .toBe(1);
    expect(await browser.send('report/sites', {})).not.toContain(site.site);
    expect((await browser.send('report/site', { site: site.site })).tokens).toEqual([]);
    const report = await ask();
    const fingerprints = (report?.tokens ?? []).map(({ fingerprint }) => fingerprint);
    expect(fingerprints.length).toBeGreaterThan(0);
    await browser.close();
    await Promise.all([site.stop(), ordinary.stop()]);

    const never = [site.site, lying, sent, ...fingerprints];
    const { hits } = searchProfile(profileDir, browser.extensionBase, [...never, ordinary.site]);
    expect(hits.filter(({ value }) => value < never.length)).toEqual([]);
    expect(hits.some(({ value }) => value === never.length)).toBe(true);
  });

  it('leaves nothing on disk when it closes with requests under way and the browser lives on', {
    timeout: 120_000,
  }, async () => {
    profileDir = temporaryFolder('tokenwitness-private-').dir;
    const site = await servePrivate();
    const ordinary = await servePrivate();
    const browser = await start({ hosts: ['*://*/*'], profileDir });
    await allowInPrivateWindows(browser);
    const open = await browser.newPage();
    await open.goto(`${ordinary.origin}/`);
    const { page, tabId } = await openPrivately(browser, `${site.origin}/`);
    const sent = Array.from({ length: 60 }, () => opaque());
    await page.evaluate((tokens) => {
      const { send } = globalThis as unknown as { send(token: string): Promise<unknown> };
      for (const token of tokens) void send(token).catch(() => {});
    }, sent);
    await closeWindowOf(browser, tabId);
    // What came after it is recorded when all of it has been.
    await open.evaluate((token) => localStorage.setItem('access_token', token), jwt());
    await expect
      .poll(async () => (await browser.send('report/site', { site: ordinary.site })).sightings.length, {
        timeout: 15_000,
      })
      .toBe(1);
    expect(site.requests.length).toBeGreaterThan(1);
    await browser.stopBackground();
    expect(await browser.send('report/sites', {})).not.toContain(site.site);
    expect(await browser.send('report/site', { site: site.site })).toMatchObject({ tokens: [], uses: [] });
    await browser.close();
    await Promise.all([site.stop(), ordinary.stop()]);
    const never = [site.site, ...sent];
    const { hits } = searchProfile(profileDir, browser.extensionBase, [...never, ordinary.site]);
    expect(hits.filter(({ value }) => value < never.length)).toEqual([]);
    expect(hits.some(({ value }) => value === never.length)).toBe(true);
  });
});
