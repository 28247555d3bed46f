import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { run } from '@/entrypoints/cli/run';
import { checkArchive } from '@/utils/archive/check';
import { readHead } from '@/utils/ledger/read-head';
import type { CaseReply } from '@/utils/messages/case-protocol';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { makeArchive } from '@/utils/pages/make-archive';
import { withSharedBrowsers } from './harness/browsers';
import type { Site } from './sites/serve-site';
import { jwt } from './sites/tokens';
import { serveWriter } from './sites/worker-kill/site';

const PATIENCE = { timeout: 25_000, interval: 300 };

const granted = (reply: CaseReply) => {
  if (!reply.ok) throw new Error(reply.reason.key);
  return reply.case;
};

withSharedBrowsers('evidence', (start) => {
  let site: Site;
  let browser: DrivenBrowser;
  let folder: string;
  beforeEach(async () => {
    site = await serveWriter();
    browser = await start({ hosts: ['*://*/*'] });
    folder = mkdtempSync(path.join(tmpdir(), 'tokenwitness-evidence-'));
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
    await site.stop();
  });

  it('is signed with one key that outlives the background, and its archive is whole on a machine without the browser', {
    timeout: 120_000,
  }, async () => {
    const token = jwt();
    const page = await browser.newPage();
    await page.goto(`${site.origin}/`);
    await page.evaluate((value) => localStorage.setItem('auth', value), token);
    await page.evaluate((value) => (globalThis as unknown as { ask(token: string): unknown }).ask(value), token);
    const name = new URL(site.origin).host;
    await expect.poll(async () => (await browser.send('report/site', { site: name })).uses.length, PATIENCE).toBe(1);

    const before = (await browser.send('ledger/head', {}))!;
    await browser.stopBackground();
    const opened = { by: 'Robin', reason: `Found ${token}.`, sites: [name], people: [] };
    const { id } = granted(await browser.send('case/open', opened));
    const rotate = { act: 'step', step: 'rotate', state: 'done', reason: '' } as const;
    expect(await browser.send('case/act', { id, by: 'Robin', act: rotate })).toMatchObject({
      ok: false,
      reason: { key: 'refused_archive_first' },
    });
    await browser.stopBackground();

    const ask = browser.send.bind(browser);
    const { bytes, sha256, head } = (await makeArchive(ask, id, {
      version: '0.1.0',
      exports: () => [],
      passphrase: null,
    }))!;
    const proof = await checkArchive(bytes, { head: readHead(before.head) });
    expect(proof).toMatchObject({ breach: null, ledger: { origin: 'proven', keyId: before.keyId } });
    expect(new TextDecoder().decode(bytes)).not.toContain(token.slice(-20));
    granted(await browser.send('archive/made', { id, by: 'Robin', sha256, head }));
    granted(await browser.send('case/act', { id, by: 'Robin', act: rotate }));
    expect(await browser.send('ledger/verify', {})).toMatchObject({ brokenAt: null });

    const file = path.join(folder, 'case.zip');
    writeFileSync(file, bytes);
    const said: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    expect(await run(['verify', file, '--head', before.head])).toBe(0);
    expect(await run(['open', file])).toBe(0);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(file, bytes);
    expect(await run(['verify', file])).toBe(1);
    vi.restoreAllMocks();
    expect(said[0]).toContain('its origin is proven');
    expect(said[1]).toContain(`Case ${id} (open)`);
    expect(said[2]).toContain('is broken.');
  });
});
