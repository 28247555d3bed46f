import { expect, it } from 'vitest';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { confirmAct } from './harness/acts';
import { breakLedger } from './harness/break-ledger';
import { withBrowsers } from './harness/browsers';
import { openPopupFor, tabIdOf } from './harness/popup';
import { inTab } from './harness/popup-view';
import { waitForReport } from './harness/reports';
import { json, page } from './sites/answers';
import { type Site, serveSite } from './sites/serve-site';
import { jwt } from './sites/tokens';

const PATIENCE = 180_000;
const ROW = '::-p-xpath(//button[contains(@class, "finding-row")][contains(., "Access token readable")])';

/** An issuer that keeps whoever revokes waiting until `answer` is called. */
async function startSlowIssuer() {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const site: Site = await serveSite({
    '/': page('', '<h1>An app</h1>'),
    '/oauth/token': () => json({ access_token: jwt() }),
    '/.well-known/oauth-authorization-server': ({ headers: { host } }) =>
      json({ issuer: `http://${host}`, revocation_endpoint: `http://${host}/revoke` }),
    '/revoke': async () => {
      await answered;
      return json({});
    },
  });
  return { site, answer, asked: () => site.requests.filter(({ path }) => path === '/revoke').length };
}

async function logIn(browser: DrivenBrowser, site: Site) {
  const tab = await browser.newPage();
  await tab.goto(`${site.origin}/`);
  await tab.evaluate(async () => {
    const answer = await fetch('/oauth/token', { method: 'POST' });
    localStorage.setItem('auth', (await answer.json()).access_token);
  });
  const { tokens } = await waitForReport(browser, site.site, ({ sightings }) => {
    const surfaces = sightings.map(({ surface }) => surface);
    return surfaces.includes('local-storage') && surfaces.includes('response-body');
  });
  const asked = {
    tabId: await tabIdOf(browser, tab),
    fingerprint: tokens[0]?.fingerprint ?? '',
    what: 'revoke',
  } as const;
  return { tab, revoke: () => confirmAct(browser, asked) };
}

withBrowsers('what is done with a token', (start) => {
  it(
    'is in the ledger before it is done: of a background that was killed meanwhile it says that it was begun',
    async () => {
      const { site, answer, asked } = await startSlowIssuer();
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const { tab, revoke } = await logIn(browser, site);
        const killed = revoke().catch(() => null);
        await expect.poll(asked, { timeout: 15_000 }).toBe(1);
        await browser.stopBackground().catch(() => {});
        answer();
        await killed;
        const { acts } = await waitForReport(browser, site.site, ({ acts = [] }) => acts.length > 0);
        expect(acts).toMatchObject([{ what: 'revoke', outcome: 'begun', targets: [site.origin], status: null }]);
        const { brokenAt, unended } = await browser.send('ledger/verify', {});
        expect([brokenAt, unended.length]).toEqual([null, 1]);
        const popup = await openPopupFor(browser, tab);
        await (await popup.waitForSelector(ROW))?.click();
        const begun = '“Revoke at the issuer” was begun, and nothing says how it ended: it may have been done';
        await expect.poll(() => inTab(popup).text(), { timeout: 10_000 }).toContain(begun);
      } finally {
        await site.stop();
      }
    },
    PATIENCE,
  );

  it(
    'is told as it was where the ledger takes no more meanwhile, and is not done where it takes nothing',
    async () => {
      const { site, answer, asked } = await startSlowIssuer();
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const { revoke } = await logIn(browser, site);
        const doing = revoke();
        await expect.poll(asked, { timeout: 15_000 }).toBe(1);
        await breakLedger(browser);
        answer();
        expect(await doing).toMatchObject({ ok: true, outcome: 'done', isUnrecorded: true });
        const before = site.requests.length;
        expect(await revoke().catch(() => null)).not.toMatchObject({ ok: true });
        expect(site.requests.length).toBe(before);
      } finally {
        await site.stop();
      }
    },
    PATIENCE,
  );
});
