import { expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import { withBrowsers } from './harness/browsers';
import { waitForReport } from './harness/reports';
import { page as html } from './sites/answers';
import { serveSite } from './sites/serve-site';

const PAGE = html(`
  async function main() {
    const sign = { name: 'ECDSA', namedCurve: 'P-256' };
    const open = await crypto.subtle.generateKey(sign, true, ['sign', 'verify']);
    const shut = await crypto.subtle.generateKey(sign, false, ['sign', 'verify']);
    const aes = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
    const request = indexedDB.open('keys', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('s');
    await new Promise((resolve) => { request.onsuccess = resolve; });
    const store = request.result.transaction('s', 'readwrite').objectStore('s');
    store.put(open, 'open');
    store.put(shut, 'shut');
    store.put({ ring: { first: aes } }, 'aes');
    await new Promise((resolve) => { store.transaction.oncomplete = resolve; });
    request.result.close();
    return Promise.all([open.privateKey, aes].map((key) => crypto.subtle.exportKey('jwk', key)));
  }
  window.made = main();`);

/** One story in one browser, on a machine that runs others meanwhile. */
const PATIENCE = 180_000;

withBrowsers('keys of the Web Crypto API', (start) => {
  it(
    'that lie in a database and can be exported are found there, and no others',
    async () => {
      const site = await serveSite({ '/': PAGE });
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        const [pair, shared] = (await page.evaluate(
          () => (globalThis as unknown as { made: Promise<unknown> }).made,
        )) as readonly JsonWebKey[];
        const found = ({ findings }: Report) =>
          findings.filter(({ rule }) => rule === 'private-key-in-script-readable-storage');
        const report = await waitForReport(browser, site.site, (one) => found(one).length >= 2);
        expect(
          found(report)
            .map(({ location, severity, message }) => [location.key, location.path, severity, message.key])
            .toSorted(),
        ).toEqual([
          ['keys/s/aes', '$.ring.first.exportKey.k', 'medium', 'finding_extractable_key_in_store'],
          ['keys/s/open', '$.privateKey.exportKey.d', 'high', 'finding_extractable_key_in_store'],
        ]);
        expect(report.findings).toHaveLength(2);
        expect(report.tokens.map(({ type }) => type)).toEqual(['private-jwk', 'private-jwk']);
        for (const secret of [pair?.d, shared?.k]) {
          expect(secret?.length).toBe(43);
          expect(JSON.stringify(report)).not.toContain(secret);
        }
      } finally {
        await site.stop();
      }
    },
    PATIENCE,
  );
});
