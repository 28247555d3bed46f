import type { Page } from 'puppeteer-core';
import { freePort } from '../apps/free-port';
import { close, listen, signIn } from '../apps/oidc';
import { createProvider, type Granted } from '../apps/oidc-provider';
import type { Answer } from '../sites/serve-site';
import { type Started, serveSdk, told } from './sdk';

interface Options {
  readonly sdk: Answer;
  /** The page, which lives at the root and is where a login returns to. */
  readonly page: (issuer: string) => Answer;
  /** Behind the origin of the issuer. */
  readonly suffix?: string;
  readonly routes?: Readonly<Record<string, string>>;
  /** In place of the provider's own, which is opaque. */
  readonly refreshToken?: string;
}

interface WithProvider extends Started {
  readonly issuer: string;
  /** What the token endpoint answered last. */
  tokens(): Granted;
}

/** A page whose SDK logs in at a real provider on 127.0.0.1, by redirect. */
export async function serveWithProvider(name: string, options: Options): Promise<WithProvider> {
  const { sdk, page, suffix = '', routes = {}, refreshToken } = options;
  const origin = `http://127.0.0.1:${await freePort()}`;
  const issuer = origin + suffix;
  const app = await serveSdk(name, {
    '/sdk.js': sdk,
    '/': page(issuer),
    '/api/notes': { headers: { 'content-type': 'application/json' }, body: '[]' },
  });
  let tokens: Granted | undefined;
  const granted = (answer: Granted) => {
    if (refreshToken !== undefined) answer.refresh_token = refreshToken;
    tokens = answer;
  };
  const provider = createProvider(issuer, app.origin, { type: 'web', routes, granted });
  await listen(provider, origin);
  return {
    ...app,
    issuer,
    tokens: () => {
      if (!tokens) throw new Error('nobody asked for tokens');
      return tokens;
    },
    async logIn(page: Page) {
      await page.goto(`${app.origin}/`);
      await page.locator('#login').click();
      await signIn(page, 'robin');
      await told(page);
    },
    stop: async () => {
      await Promise.all([app.stop(), close(provider)]);
    },
  };
}
