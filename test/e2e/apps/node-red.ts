import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import bcrypt from 'bcryptjs';
import type { Page } from 'puppeteer-core';
import type { App } from './app';
import { startChild, temporaryData } from './child-app';
import { freePort } from './free-port';

const require = createRequire(import.meta.url);

/** A flow editor: an opaque access token inside JSON in localStorage, sent as Bearer. */
export async function startNodeRed(): Promise<App> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataDir = temporaryData('node-red');
  const user = { name: `u${randomBytes(4).toString('hex')}`, password: randomBytes(12).toString('hex') };
  const settings = path.join(dataDir, 'settings.cjs');
  writeFileSync(settings, `module.exports = ${JSON.stringify(configuration(port, dataDir, user))};`);
  const program = path.join(path.dirname(require.resolve('node-red/package.json')), 'red.js');
  const child = await startChild('node-red', [program, '-s', settings, '-u', dataDir], dataDir, `${url}/auth/login`);
  return {
    url: `${url}/`,
    hosts: ['*://127.0.0.1/*'],
    sites: [
      {
        site: `127.0.0.1:${port}`,
        findings: [{ rule: 'access-token-in-script-readable-storage', surface: 'local-storage', key: 'auth-tokens' }],
      },
    ],
    logIn: (page) => logIn(page, url, user),
    async tokens(page) {
      const stored = await page.evaluate(() => localStorage.getItem('auth-tokens') ?? '{}');
      const { access_token: value } = JSON.parse(stored) as { access_token: string };
      const use = { method: 'GET', destination: url, channel: 'authorization', name: 'authorization' } as const;
      return [
        {
          what: 'access token',
          value,
          places: [{ origin: url, surface: 'local-storage', key: 'auth-tokens', path: '$.access_token' }],
          uses: [
            { ...use, path: '/settings' },
            { ...use, path: '/flows' },
            { ...use, path: '/nodes' },
            {
              method: 'SEND',
              destination: url.replace('http', 'ws'),
              channel: 'socket',
              name: '$.auth',
              path: '/comms',
            },
          ],
        },
      ];
    },
    stop: () => child.stop(),
  };
}

function configuration(port: number, userDir: string, user: { name: string; password: string }): unknown {
  return {
    uiHost: '127.0.0.1',
    uiPort: port,
    userDir,
    flowFile: 'flows.json',
    credentialSecret: randomBytes(16).toString('hex'),
    telemetry: { enabled: false },
    editorTheme: { tours: false, projects: { enabled: false }, palette: { catalogues: [] } },
    externalModules: { autoInstall: false, palette: { allowInstall: false, allowUpload: false } },
    adminAuth: {
      type: 'credentials',
      users: [{ username: user.name, password: bcrypt.hashSync(user.password, 8), permissions: '*' }],
    },
    logging: { console: { level: 'warn' } },
  };
}

async function logIn(page: Page, url: string, user: { name: string; password: string }): Promise<void> {
  await page.goto(`${url}/`);
  await page.waitForSelector('#node-dialog-login-username');
  await page.type('#node-dialog-login-username', user.name);
  await page.type('#node-dialog-login-password', user.password);
  const flows = page.waitForResponse((response) => new URL(response.url()).pathname === '/flows' && response.ok());
  await page.locator('#node-dialog-login-submit').click();
  await flows;
  await page.waitForSelector('.red-ui-workspace-chart, #red-ui-workspace-chart');
}
