import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import { close, startOidc } from './apps/oidc';
import { careful, careless } from './cured/shop';
import { withBrowsers } from './harness/browsers';
import { outline, settledReport } from './harness/reports';

// Apps before and after they were mended by our own playbooks.

const PATIENCE = 180_000;

const told = ({ findings }: Report) =>
  findings.map(({ rule, location: { surface, key } }) => `${rule} ${surface} ${key}`).toSorted();

withBrowsers('an app that followed its playbooks', (start) => {
  it(
    'keeps its session in a __Host- cookie and its token on the server: Express',
    async () => {
      const browser = await start({ hosts: ['*://*/*'] });
      const audit = async (server: Server, seen: (report: Report) => boolean) => {
        server.listen(0, '127.0.0.1');
        await once(server, 'listening');
        const { port } = server.address() as AddressInfo;
        const page = await browser.newPage();
        try {
          await page.goto(`http://127.0.0.1:${port}/`);
          await page.waitForFunction(() => document.title === 'logged in');
          const report = await settledReport(browser, `127.0.0.1:${port}`);
          expect(seen(report), outline(report)).toBe(true);
          return report;
        } finally {
          await page.close();
          await browser.browser.deleteCookie(...(await browser.browser.cookies()));
          await close(server);
        }
      };
      const before = await audit(careless(), ({ uses }) => uses.some(({ channel }) => channel === 'authorization'));
      expect(told(before)).toEqual([
        'access-token-in-script-readable-storage local-storage access_token',
        'session-cookie-without-httponly cookie-jar session',
        'session-cookie-without-samesite cookie-jar session',
        'session-cookie-without-secure cookie-jar session',
      ]);
      const after = await audit(await careful(), ({ uses }) => uses.some(({ name }) => name === '__Host-session'));
      expect(told(after), outline(after)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'keeps its tokens in memory and has them rotated: oidc-client-ts',
    async () => {
      for (const isCured of [false, true]) {
        const app = await startOidc({ inMemory: isCured });
        const browser = await start({ hosts: app.hosts });
        const page = await browser.newPage();
        try {
          await app.logIn(page);
          const site = new URL(app.url).host;
          const report = await settledReport(browser, site);
          expect(report.uses.some(({ channel, status }) => channel === 'authorization' && status === 200)).toBe(true);
          expect(told(report), outline(report)).toEqual(
            isCured
              ? []
              : app.sites
                  .find((one) => one.site === site)
                  ?.findings.map((one) => `${one.rule} ${one.surface} ${one.key}`),
          );
          if (isCured) expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('token');
        } finally {
          await page.close();
          await browser.close();
          await app.stop();
        }
      }
    },
    PATIENCE,
  );
});
