import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { SETTLED_AFTER } from '@/utils/lib/session-end';
import type { Report } from '@/utils/model/report';
import { freePort } from './apps/free-port';
import { close, listen, signIn } from './apps/oidc';
import { createProvider } from './apps/oidc-provider';
import { createSpa } from './apps/oidc-spa';
import { confirmAct } from './harness/acts';
import { withBrowsers } from './harness/browsers';
import { openPopupFor, tabIdOf } from './harness/popup';
import { inTab } from './harness/popup-view';
import { waitForReport } from './harness/reports';

const PATIENCE = 240_000;
const STORED = 'access-token-in-script-readable-storage';
const stored = ({ findings }: Report) => findings.find(({ rule }) => rule === STORED);
const ROW = '::-p-xpath(//button[contains(@class, "finding-row")][contains(., "Access token readable")])';

/** A provider that can revoke, and an app that asks it about each token; every request of the issuer is written down. */
async function startIssuer() {
  const issuer = `http://127.0.0.1:${await freePort()}`;
  const spa = `http://localhost:${await freePort()}`;
  let isAccepted = async (_token: string) => false;
  const provider = createProvider(issuer, spa, { revocable: (look) => (isAccepted = look) });
  const asked: { path: string; url: string; cookie: string | undefined; origin: string | undefined }[] = [];
  provider.prependListener('request', ({ url = '', headers }) => {
    asked.push({ path: url.split('?')[0] ?? '', url, cookie: headers.cookie, origin: headers.origin });
  });
  let isMended = false;
  const app = createSpa(
    issuer,
    spa,
    (token) => isAccepted(token),
    () => isMended,
  );
  await Promise.all([listen(provider, issuer), listen(app, spa)]);
  const mend = () => {
    isMended = true;
  };
  return { issuer, spa, asked, mend, stop: () => Promise.all([close(provider), close(app)]) };
}

async function logIn(page: Page, spa: string): Promise<void> {
  await page.goto(`${spa}/`);
  await page.locator('#login').click();
  await signIn(page, `user${randomBytes(4).toString('hex')}`);
  await page.waitForFunction(() => document.querySelector('#out')?.textContent?.includes('"known":true') === true);
}

withBrowsers('a token of a real issuer', (start) => {
  it(
    'is revoked from the popup, tested dead, flagged when it is used again, and its finding is fixed once the app keeps tokens in memory',
    async () => {
      const { issuer, spa, asked, mend, stop } = await startIssuer();
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const page = await browser.newPage();
        await logIn(page, spa);
        const site = new URL(spa).host;
        const found = await waitForReport(browser, site, (one) => stored(one) !== undefined);
        const [fingerprint] = stored(found)?.tokens ?? [];

        const popup = await openPopupFor(browser, page);
        const view = inTab(popup);
        await (await popup.waitForSelector(ROW))?.click();
        await view.press('Test whether it is still accepted');
        await expect.poll(() => view.text()).toContain(`Sends the token once to ${spa}`);
        await view.press('Do it');
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('Alive:');

        const before = asked.length;
        await view.press('Revoke at the issuer');
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('This will happen');
        expect(await view.text()).toContain(issuer);
        expect(await popup.$eval('.confirm-client input', ({ value }) => value)).toBe('spa');
        // Nothing was asked before the confirmation.
        expect(asked.slice(before)).toEqual([]);
        await view.press('Do it');
        await expect.poll(() => view.text(), { timeout: 15_000 }).toContain('The issuer took it.');
        const sent = asked.slice(before);
        expect(sent.map(({ path }) => path).at(-1)).toBe('/token/revocation');
        expect(sent.every(({ path }) => path.startsWith('/.well-known/') || path === '/token/revocation')).toBe(true);
        expect(sent.map(({ cookie }) => cookie)).toEqual(sent.map(() => undefined));
        const revoked = await waitForReport(browser, site, ({ acts = [] }) => acts.at(-1)?.outcome === 'done');
        // That it was tested before is an act as well.
        expect(revoked.acts?.map(({ what }) => what)).toEqual(['test', 'revoke']);
        expect(revoked.acts?.[1]).toMatchObject({
          fingerprint,
          what: 'revoke',
          destination: `${issuer}/token/revocation`,
          outcome: 'done',
          status: 200,
          withoutArchive: false,
        });

        await view.press('Test whether it is still accepted');
        await view.press('Do it');
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('Dead:');

        // The page knows nothing of it and goes on with the old token.
        await page.bringToFront();
        for (let time = 0; time < 6; time++) {
          await page.reload();
          await page.waitForFunction(
            () => document.querySelector('#out')?.textContent?.includes('"known":false') === true,
          );
        }
        const flagged = await waitForReport(browser, site, ({ anomalies = [] }) =>
          anomalies.some(({ rule }) => rule === 'use-after-revocation'),
        );
        expect(flagged.anomalies?.find(({ rule }) => rule === 'use-after-revocation')).toMatchObject({
          token: fingerprint,
          severity: 'low',
        });

        await popup.bringToFront();
        await view.press('Check again');
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('Still there.');
        await page.evaluate(() => localStorage.clear());
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('Not found any more');
        const checkAgain = async () => {
          // Drawn anew, and closed, once the tab comes back from another site.
          await popup.$$eval('details', (all) => {
            for (const one of all) one.open = true;
          });
          const row = '//details//li[contains(., "Access token readable")]//button[contains(., "Check again")]';
          await (await popup.waitForSelector(`::-p-xpath(${row})`))?.click();
        };
        await checkAgain();
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('no new login was seen');

        mend();
        await browser.browser.deleteCookie(...(await browser.browser.cookies()));
        // What is seen within this time of a logout is what it left, and no person logs in as fast.
        await sleep(SETTLED_AFTER);
        await page.bringToFront();
        await logIn(page, spa);
        await waitForReport(browser, site, ({ uses }) =>
          uses.some((use) => use.channel === 'authorization' && use.fingerprint !== fingerprint),
        );
        await popup.bringToFront();
        // What is pressed while the popup is drawn anew is lost.
        const pressed = async () => {
          await checkAgain();
          return view.text();
        };
        await expect.poll(pressed, { timeout: 20_000, interval: 1_000 }).toContain('Fixed: 1');
        const fixed = await waitForReport(browser, site, ({ fixed = [] }) => fixed.some(({ rule }) => rule === STORED));
        expect(fixed.fixed?.find(({ rule }) => rule === STORED)).toMatchObject({ how: 'place', answer: 'fixed' });
      } finally {
        await stop();
      }
    },
    PATIENCE,
  );

  it(
    'is logged out at its issuer, whose page opens with the ID token that lies there and the client',
    async () => {
      const { issuer, spa, asked, stop } = await startIssuer();
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const page = await browser.newPage();
        await logIn(page, spa);
        const site = new URL(spa).host;
        const found = await waitForReport(
          browser,
          site,
          (one) => stored(one) !== undefined && one.tokens.some(({ role }) => role === 'id'),
        );
        const [fingerprint = ''] = stored(found)?.tokens ?? [];
        const act = { tabId: await tabIdOf(browser, page), fingerprint, what: 'log-out' } as const;
        const plan = await browser.send('act/plan', act);
        expect(plan).toMatchObject({ ok: true, plan: { client: 'spa', archiveFirst: false } });
        expect(plan.ok && plan.plan.items).toContain(issuer);
        const done = await confirmAct(browser, act, 'spa');
        expect(done).toMatchObject({ ok: true, message: { key: 'act_log_out_opened' } });
        const opened = () => asked.find(({ path }) => path === '/session/end');
        await expect.poll(opened, { timeout: 15_000 }).toBeDefined();
        const { searchParams } = new URL(opened()?.url ?? '', issuer);
        expect(searchParams.get('client_id')).toBe('spa');
        const stays = await page.evaluate(() => JSON.stringify({ ...localStorage }));
        expect(stays).toContain(searchParams.get('id_token_hint') ?? 'no hint');
        const report = await waitForReport(browser, site, ({ acts = [] }) => acts.length === 1);
        expect(report.acts?.[0]).toMatchObject({
          what: 'log-out',
          destination: `${issuer}/session/end`,
          outcome: 'unclear',
        });
        expect(JSON.stringify(report)).not.toContain(searchParams.get('id_token_hint'));
      } finally {
        await stop();
      }
    },
    PATIENCE,
  );
});
