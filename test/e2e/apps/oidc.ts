import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Page } from 'puppeteer-core';
import type { App, TrueToken } from './app';
import { freePort } from './free-port';
import { createProvider } from './oidc-provider';
import { createSpa, isJwt } from './oidc-spa';

/**
 * A provider on 127.0.0.1 and a single-page application on localhost, so that they are two sites and share no cookie
 * (cookies do not know ports). The application keeps id, access and refresh token in localStorage.
 */
export async function startOidc({ inMemory = false } = {}): Promise<App> {
  const issuer = `http://127.0.0.1:${await freePort()}`;
  const spa = `http://localhost:${await freePort()}`;
  const servers = [createProvider(issuer, spa), createSpa(issuer, spa, isJwt, () => inMemory)];
  await Promise.all([listen(servers[0]!, issuer), listen(servers[1]!, spa)]);
  const login = `user${randomBytes(4).toString('hex')}`;
  const key = `oidc.user:${issuer}:spa`;
  const finding = { surface: 'local-storage', key } as const;
  return {
    url: `${spa}/`,
    hosts: ['*://localhost/*', '*://127.0.0.1/*'],
    sites: [
      {
        site: new URL(spa).host,
        findings: [
          { rule: 'access-token-in-script-readable-storage', ...finding },
          { rule: 'refresh-token-in-script-readable-storage', ...finding },
        ],
      },
      {
        site: new URL(issuer).host,
        findings: [{ rule: 'session-cookie-without-secure', surface: 'cookie-jar', key: '_session' }],
        passing: /^_(session|interaction|interaction_resume)(\.sig)?(;|$)/,
      },
    ],
    logIn: (page) => logIn(page, spa, login),
    tokens: async (page) => [...(await readTokens(page, spa, key)), await readSession(page, issuer)],
    stop: async () => {
      await Promise.all(servers.map((server) => close(server)));
    },
  };
}

async function readTokens(page: Page, spa: string, key: string): Promise<readonly TrueToken[]> {
  const stored = await page.evaluate((name) => localStorage.getItem(name) ?? '{}', key);
  const user = JSON.parse(stored) as Record<'id_token' | 'access_token' | 'refresh_token', string>;
  const place = (path: string) => [{ origin: spa, surface: 'local-storage', key, path }] as const;
  const bearer = { method: 'GET', destination: spa, channel: 'authorization', name: 'authorization' } as const;
  return [
    { what: 'id token', value: user.id_token, places: place('$.id_token'), uses: [] },
    {
      what: 'access token',
      value: user.access_token,
      places: place('$.access_token'),
      uses: [{ ...bearer, path: '/api/me' }],
    },
    { what: 'refresh token', value: user.refresh_token, places: place('$.refresh_token'), uses: [] },
  ];
}

/** The cookie jar knows no port. */
async function readSession(page: Page, issuer: string): Promise<TrueToken> {
  const cookies = await page.browserContext().cookies();
  const { hostname } = new URL(issuer);
  return {
    what: 'session cookie of the provider',
    value: cookies.find(({ name, domain }) => name === '_session' && domain === hostname)?.value ?? '',
    places: [{ origin: `http://${hostname}`, surface: 'cookie-jar', key: '_session', path: '' }],
    uses: [],
  };
}

async function logIn(page: Page, spa: string, login: string): Promise<void> {
  await page.goto(`${spa}/`);
  await page.locator('#login').click();
  await signIn(page, login);
  await page.waitForFunction(() => document.querySelector('#out')?.textContent?.includes('"sub"') === true);
}

/** The provider's development pages take any name and password, then ask for consent. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.waitForSelector('input[name=login]');
  await page.type('input[name=login]', login);
  await page.type('input[name=password]', randomBytes(8).toString('hex'));
  await page.locator('button[type=submit]').click();
  await page.waitForFunction(() => document.querySelector('input[name=prompt][value=consent]') !== null);
  await page.locator('button[type=submit]').click();
}

export async function listen(server: Server, url: string): Promise<void> {
  server.listen(Number(new URL(url).port), '127.0.0.1');
  await once(server, 'listening');
}

export function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
