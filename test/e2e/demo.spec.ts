import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compare } from '@/entrypoints/cli/compare';
import { visitDemo } from '@/entrypoints/cli/visit-demo';
import { type Demo, startDemo } from '@/utils/demo/demo';
import { leaks, ordinaryKeys, uses } from '@/utils/demo/leaks';
import type { Report } from '@/utils/model/report';
import type { BrowserFamily, DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { launch } from '@/utils/observe/node/browser/launch';

const folders: Record<BrowserFamily, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** What has settled by then is what an audit would report. */
const PATIENCE = { timeout: 15_000, interval: 250 };

describe.each(['chromium', 'firefox'] as const)('the demo in %s', (family) => {
  let driven: DrivenBrowser;
  let demo: Demo;

  beforeEach(async () => {
    const extensionDir = path.resolve('.output', folders[family]);
    driven = await launch({ family, extensionDir, hosts: ['*://*/*'], loopbackOnly: true });
  });
  afterEach(async () => {
    await driven?.close();
    await demo?.stop();
  });

  async function use(fixed: boolean): Promise<() => Promise<Report>> {
    demo = await startDemo({ fixed });
    await visitDemo(await driven.newPage(), demo);
    return () => driven.send('report/site', { site: demo.site });
  }

  it('shows every leak of its manifest and nothing at ordinary settings', async () => {
    const ask = await use(false);
    await expect
      .poll(async () => compare([await ask()], leaks).missed.map(({ rule, key }) => `${rule} ${key}`), PATIENCE)
      .toEqual([]);
    const report = await ask();
    const { stray } = compare([report], leaks);
    expect(stray.map(({ rule, location }) => `${rule} ${location.surface} ${location.key}`)).toEqual([]);
    expect(report.findings.filter((one) => ordinaryKeys.includes(one.location.key))).toEqual([]);
    for (const { template, frame } of uses) {
      expect(report.uses).toContainEqual(expect.objectContaining({ template, frame }));
    }
    const text = JSON.stringify(report);
    for (const secret of demo.secrets) expect(text).not.toContain(secret);
  });

  it('has nothing to find in the twin that does it right, though its session was seen', async () => {
    const ask = await use(true);
    await expect
      .poll(
        async () => (await ask()).uses.some((one) => one.channel === 'cookie' && one.template === '/api/sync'),
        PATIENCE,
      )
      .toBe(true);
    const report = await ask();
    expect(report.findings.map(({ rule, location }) => `${rule} ${location.surface} ${location.key}`)).toEqual([]);
    expect(report.tokens.map((one) => one.role)).toContain('session');
  });
});
