import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { FAMILIES, launchBuild } from './harness/browsers';
import { waitForReport } from './harness/reports';
import { page as html } from './sites/answers';
import { type Site, serveSite } from './sites/serve-site';
import { jwt } from './sites/tokens';

/** How a page sends an address to another host, by the name of what it does. */
const WAYS: Readonly<Record<string, (url: string) => void>> = {
  WebSocket: (url) => void new WebSocket(url.replace('http', 'ws')),
  EventSource: (url) => void new EventSource(url),
  image: (url) => {
    new Image().src = url;
  },
  script: (url) => void document.head.append(Object.assign(document.createElement('script'), { src: url })),
  frame: (url) => void document.body.append(Object.assign(document.createElement('iframe'), { src: url })),
};

describe.each(FAMILIES)('what goes to a host that is not granted, in %s', (family) => {
  let browser: DrivenBrowser;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBuild(family, { hosts: ['*://127.0.0.1/*'] });
  });
  afterAll(() => browser.close());

  const hosts = ({ coverage }: Report) => coverage.flatMap(({ allow }) => allow ?? []);

  it.each(Object.entries(WAYS))('is seen of a %s, and the host named, with a token in its address', async (_, go) => {
    site = await serveSite({ '/': html('') });
    page = await browser.newPage();
    try {
      await page.goto(`${site.origin}/`);
      await page.evaluate(go, `${site.localhost}/without?v=1`);
      await page.evaluate(go, `${site.localhost}/with?access_token=${jwt()}`);
      const report = await waitForReport(browser, site.site, ({ uses }) => uses.length > 0);
      expect(report.uses).toMatchObject([{ channel: 'query', name: 'access_token', template: '/with' }]);
      expect(report.uses[0]?.destination.replace(/^ws/, 'http')).toBe(site.localhost);
      expect(hosts(report)).toContain('*://localhost/*');
    } finally {
      await page.close();
      await site.stop();
    }
  });
});
