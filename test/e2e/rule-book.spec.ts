import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { FAMILIES, launchBuild } from './harness/browsers';
import { outline, settledReport, waitForReport } from './harness/reports';
import { cases, findingsOf } from './rule-book/judge';
import type { PageStory, RuleCase } from './rule-book/story';
import { serveSite } from './sites/serve-site';

/** Three tests share a browser, beside another spec. */
const PATIENCE = 40_000;

const pages = cases.filter(([, { risk, ok }]) => risk.kind === 'page' || ok.kind === 'page');

const isAlone = ({ risk, ok }: RuleCase): boolean =>
  [risk, ok].some((story) => story.kind === 'page' && (story.hasCookies || story.act));

describe.each(FAMILIES)('on a real page in %s, the rule', (family) => {
  let browser: DrivenBrowser;
  /** Firefox loses a tab that is opened while another one closes. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const own = turn.then(act);
    turn = own.catch(() => {});
    return own;
  };
  beforeAll(async () => {
    browser = await launchBuild(family, { hosts: ['*://*/*'] });
  });
  afterAll(() => browser.close());

  /** Visits the story and gives what was seen of it, once `until` holds. */
  async function told({ resources, path = '/', visit, act }: PageStory, until: (site: string) => Promise<Report>) {
    let other = '';
    const site = await serveSite(resources(() => other));
    other = site.localhost;
    const page = await inTurn(() => browser.newPage());
    try {
      await page.goto(`${site.origin}${path}`);
      await visit?.(page, site);
      await act?.(browser, page);
      return await until(site.site);
    } finally {
      await inTurn(() => page.close());
      await site.stop();
    }
  }

  const both = async (rule: string, { risk, ok }: RuleCase) => {
    if (risk.kind === 'page') {
      await told(risk, (site) => waitForReport(browser, site, (one) => findingsOf(rule, one).length > 0, PATIENCE));
    }
    if (ok.kind === 'page') {
      const { isSeen } = ok;
      const report = await told(ok, (site) =>
        isSeen ? waitForReport(browser, site, isSeen, PATIENCE) : settledReport(browser, site),
      );
      expect(findingsOf(rule, report), outline(report)).toEqual([]);
    }
  };

  it.concurrent.each(pages.filter(([, one]) => !isAlone(one)))('%s fires and keeps still', both, 120_000);

  // Cookies know no ports: these come after the others, one by one, and take theirs along.
  describe('alone', () => {
    afterEach(async () => {
      await browser.browser.deleteCookie(...(await browser.browser.cookies()));
    });
    it.each(pages.filter(([, one]) => isAlone(one)))('%s fires and keeps still', both, 120_000);
  });
});
