import { expect, it } from 'vitest';
import { sampleChecked } from '@/utils/lib/sample-checked';
import { confirmAct } from './harness/acts';
import { withBrowsers } from './harness/browsers';
import { tabIdOf } from './harness/popup';
import { waitForReport } from './harness/reports';
import { json, page, script } from './sites/answers';
import { serveSite } from './sites/serve-site';
import { type ArrivedTls, serveTls } from './sites/serve-tls';

const PATIENCE = 180_000;
const HOST = 'api.github.com';
const API = `https://${HOST}`;

/** Answers as GitHub documents it: whoever sends credentials of his own to the revocation is refused. */
function startGithub(token: string) {
  let isRevoked = false;
  return serveTls(HOST, ({ method, url, headers: { authorization }, body }: ArrivedTls) => {
    if (method === 'GET' && url === `${API}/user`)
      return authorization === `Bearer ${token}` && !isRevoked
        ? json({ login: 'robin' })
        : { ...json({}), status: 401 };
    if (method !== 'POST' || url !== `${API}/credentials/revoke`) return { ...json({}), status: 404 };
    if (authorization !== undefined) return { ...json({}), status: 403 };
    isRevoked = (JSON.parse(body) as { credentials: string[] }).credentials.includes(token);
    return { ...json({}), status: 202 };
  });
}

async function startApp(token: string) {
  return serveSite({
    '/': page('', '<h1>An app</h1><script src="/app.js"></script>'),
    '/app.js': script(`globalThis.client = { token: ${JSON.stringify(token)} };`),
  });
}

withBrowsers('a token of a known issuer that lies in a script and was never sent', (start) => {
  it(
    'is tested and revoked as the issuer documents it, at the one address that was named',
    async () => {
      const token = sampleChecked('ghp_', 30, undefined, undefined, Date.now() % 1_000_003);
      const [github, app] = [await startGithub(token), await startApp(token)];
      try {
        const browser = await start({ hosts: ['*://*/*'], tlsProxy: github.port });
        const tab = await browser.newPage();
        await tab.goto(`${app.origin}/`);
        const found = await waitForReport(browser, app.site, ({ tokens }) =>
          tokens.some(({ type }) => type === 'github-pat-classic'),
        );
        const fingerprint = found.tokens.find(({ type }) => type === 'github-pat-classic')?.fingerprint ?? '';
        const tabId = await tabIdOf(browser, tab);
        const asked = (what: 'test' | 'revoke') => ({ tabId, fingerprint, what });

        const test = await browser.send('act/plan', asked('test'));
        expect(test).toMatchObject({
          ok: true,
          plan: {
            steps: expect.arrayContaining([{ key: 'try_known', values: [API] }]),
            items: [`GET ${API}/user`],
            client: null,
          },
        });
        const revoke = await browser.send('act/plan', asked('revoke'));
        expect(revoke).toMatchObject({ ok: true, plan: { items: [`POST ${API}/credentials/revoke`], client: null } });
        expect(github.requests).toEqual([]);

        expect(await confirmAct(browser, asked('test'))).toMatchObject({ message: { key: 'try_accepted' } });
        expect(await confirmAct(browser, asked('revoke'))).toMatchObject({ outcome: 'done' });
        expect(await confirmAct(browser, asked('test'))).toMatchObject({ message: { key: 'try_refused' } });
        expect(github.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
          `GET ${API}/user`,
          `POST ${API}/credentials/revoke`,
          `GET ${API}/user`,
        ]);
        expect(github.requests.map(({ headers }) => [headers.cookie, headers.referer])).toEqual(
          github.requests.map(() => [undefined, undefined]),
        );
        expect(app.requests.every(({ path, headers }) => !`${path} ${JSON.stringify(headers)}`.includes(token))).toBe(
          true,
        );
        const { acts } = await waitForReport(browser, app.site, ({ acts = [] }) => acts.length === 3);
        expect(acts).toMatchObject([
          { what: 'test', destination: `${API}/user`, outcome: 'done', status: 200 },
          { what: 'revoke', destination: `${API}/credentials/revoke`, outcome: 'done', status: 202 },
          { what: 'test', destination: `${API}/user`, outcome: 'done', status: 401 },
        ]);
      } finally {
        await Promise.all([github.stop(), app.stop()]);
      }
    },
    PATIENCE,
  );

  it(
    'is sent nowhere where the browser was not asked for that host, and the plan says what to allow',
    async () => {
      const token = sampleChecked('ghp_', 30, undefined, undefined, Date.now() % 1_000_003);
      const [github, app] = [await startGithub(token), await startApp(token)];
      try {
        const browser = await start({ hosts: ['*://127.0.0.1/*'], tlsProxy: github.port });
        const tab = await browser.newPage();
        await tab.goto(`${app.origin}/`);
        const { tokens } = await waitForReport(browser, app.site, (report) => report.tokens.length > 0);
        const asked = { tabId: await tabIdOf(browser, tab), fingerprint: tokens[0]?.fingerprint ?? '' };
        for (const what of ['test', 'revoke'] as const)
          expect(await confirmAct(browser, { ...asked, what })).toMatchObject({
            ok: false,
            reason: { key: 'try_not_allowed', values: [API] },
            allow: `${API}/*`,
          });
        expect(github.requests).toEqual([]);
      } finally {
        await Promise.all([github.stop(), app.stop()]);
      }
    },
    PATIENCE,
  );
});
