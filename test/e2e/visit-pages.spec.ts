import { afterEach, expect, it, vi } from 'vitest';
import { visitPages } from '@/entrypoints/cli/visit-pages';
import { withBrowsers } from './harness/browsers';
import { type Resource, type Site, serveSite } from './sites/serve-site';

const PATIENCE = 120_000;
const TERMINAL = { colour: false, print() {}, note() {}, progress() {} };
const OPEN: Site[] = [];

/** On loopback each port is a site of its own. */
async function serve(home: Resource): Promise<Site> {
  const site = await serveSite({ '/': home });
  OPEN.push(site);
  return site;
}

afterEach(async () => {
  await Promise.all(OPEN.splice(0).map((site) => site.stop()));
});

withBrowsers('a page of an audit', (start) => {
  const visit = async (home: Site, headed: boolean) => {
    const browser = await start({ hosts: ['*://*/*'] });
    const outcomes = await visitPages(
      browser,
      { urls: [home.origin], sites: [home.site], timeout: 30_000, headed },
      TERMINAL,
    );
    return { browser, failure: () => outcomes()[0]?.failure };
  };

  it(
    'that sends to the login of another site has opened once a person came back, and not before',
    async () => {
      let isLoggedIn = false;
      const login = await serve('<h1>Log in</h1>');
      const home = await serve(() =>
        isLoggedIn ? { body: '<h1>Home</h1>' } : { status: 302, headers: { location: login.origin } },
      );
      const { browser, failure } = await visit(home, true);
      expect(failure()).toContain(`It led to ${login.origin}`);
      const tab = (await browser.browser.pages()).find((page) => page.url().startsWith(login.origin));
      isLoggedIn = true;
      await tab?.goto(home.origin);
      await vi.waitFor(() => expect(failure()).toBeNull(), { timeout: 10_000 });
      // Who logs out at the end stands at the login again.
      await tab?.goto(login.origin);
      expect(failure()).toBeNull();
    },
    PATIENCE,
  );

  it(
    'that a script sends elsewhere after it loaded has left its site, where nobody brings it back',
    async () => {
      const login = await serve('<h1>Log in</h1>');
      const home = await serve(`<script>setTimeout(() => location.assign('${login.origin}'), 500)</script>`);
      const { failure } = await visit(home, false);
      await vi.waitFor(() => expect(failure()).toContain(`It led to ${login.origin}`), { timeout: 10_000 });
    },
    PATIENCE,
  );
});
