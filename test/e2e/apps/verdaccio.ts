import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { App } from './app';
import { startChild, temporaryData } from './child-app';
import { freePort } from './free-port';

const require = createRequire(import.meta.url);

/** A private npm registry: a JWT in localStorage, sent as Bearer. */
export async function startVerdaccio(): Promise<App> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataDir = temporaryData('verdaccio');
  const config = path.join(dataDir, 'config.yaml');
  writeFileSync(config, JSON.stringify(configuration(port)));
  const program = path.join(path.dirname(require.resolve('verdaccio/package.json')), 'bin', 'verdaccio');
  const child = await startChild('verdaccio', [program, '--config', config], dataDir, `${url}/-/ping`);
  const user = { name: `u${randomBytes(4).toString('hex')}`, password: randomBytes(12).toString('hex') };
  await addUser(url, user);
  return {
    url: `${url}/`,
    hosts: ['*://127.0.0.1/*'],
    sites: [
      {
        site: `127.0.0.1:${port}`,
        findings: [{ rule: 'access-token-in-script-readable-storage', surface: 'local-storage', key: 'token' }],
      },
    ],
    logIn: (page) => logIn(page, url, user),
    async tokens(page) {
      const value = await page.evaluate(() => localStorage.getItem('token') ?? '');
      const use = { method: 'GET', destination: url, channel: 'authorization', name: 'authorization' } as const;
      return [
        {
          what: 'access token',
          value,
          places: [{ origin: url, surface: 'local-storage', key: 'token', path: '' }],
          uses: [{ ...use, path: '/-/verdaccio/data/packages' }],
        },
      ];
    },
    stop: () => child.stop(),
  };
}

/** YAML is a superset of JSON. */
function configuration(port: number): unknown {
  return {
    storage: './storage',
    auth: { htpasswd: { file: './htpasswd', max_users: 10 } },
    uplinks: {},
    packages: { '**': { access: '$authenticated', publish: '$authenticated' } },
    security: { api: { jwt: { sign: { expiresIn: '1h' } } }, web: { sign: { expiresIn: '1h' } } },
    web: { title: 'Local registry' },
    middlewares: { audit: { enabled: false } },
    listen: [`127.0.0.1:${port}`],
    log: { type: 'stdout', format: 'pretty', level: 'warn' },
  };
}

async function addUser(url: string, user: { name: string; password: string }): Promise<void> {
  const response = await fetch(`${url}/-/user/org.couchdb.user:${user.name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(user),
  });
  if (!response.ok) throw new Error(`verdaccio refused the user: ${response.status} ${await response.text()}`);
}

async function logIn(page: Page, url: string, user: { name: string; password: string }): Promise<void> {
  await page.goto(`${url}/`);
  await page.locator('[data-testid="header--button-login"]').click();
  await page.waitForSelector('#login--dialog-username');
  await page.type('#login--dialog-username', user.name);
  await page.type('#login--dialog-password', user.password);
  // The list of packages is asked for again, now with the token; its answer may be 304.
  const listed = page.waitForResponse(
    (response) =>
      response.url().endsWith('/-/verdaccio/data/packages') &&
      response.request().headers().authorization !== undefined &&
      response.status() < 400,
  );
  await page.locator('#login--dialog-button-submit').click();
  await listed;
}
