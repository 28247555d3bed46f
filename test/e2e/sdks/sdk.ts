import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { SurfaceId } from '@/utils/model/surface';
import type { TokenRole } from '@/utils/model/token';
import type { ExpectedFinding } from '../apps/app';
import { page as html, script } from '../sites/answers';
import { type Answer, type Resource, serveSite } from '../sites/serve-site';

const MODULES = path.resolve(import.meta.dirname, '../../../node_modules');

/** One token, and where the SDK keeps it. */
export interface Kept {
  readonly value: string;
  readonly role: TokenRole;
  /** Proper name of the SDK by which the place is shown; null where it is nobody's. */
  readonly sdk: string | null;
  readonly surface: SurfaceId;
  /** As it is shown: with `[…]` for what is hidden. */
  readonly key: string;
  readonly path: string;
}

/** A page on loopback in which the published code of an SDK logs in. */
export interface SdkApp {
  /** As reports name it. */
  readonly site: string;
  /** All that must be reported. */
  readonly findings: readonly ExpectedFinding[];
  logIn(page: Page): Promise<void>;
  /** What the SDK keeps after the login: the ground truth, as its service gave it out. */
  kept(): readonly Kept[];
  stop(): Promise<void>;
}

export type StartSdk = () => Promise<SdkApp>;

/** A host of its own for each SDK, so that no two share a site or a cookie. */
export const hostOf = (name: string): string => `${name}.localhost`;

/** A file of a package, as it is published. */
export const published = (file: string): Answer => script(readFileSync(path.join(MODULES, file), 'utf8'));

/**
 * A page with one button, which has `logIn` run and tells what became of it. `code` is a module and defines `logIn`; what
 * it does at once may `tell`, too. The SDK is at `/sdk.js`, in a script before it where `isGlobal`.
 */
export function sdkPage(code: string, isGlobal = true): Answer {
  const start = `const out = document.querySelector('#out');
const tell = (promise) => promise.then(() => { out.textContent = 'signed in'; },
  (error) => { out.textContent = 'failed: ' + (error?.stack ?? error?.message ?? error); });
document.querySelector('#login').onclick = () => tell(logIn());`;
  const sdk = isGlobal ? '<script src="/sdk.js"></script>' : '';
  const { body = '' } = html('', `<h1>Notes</h1><button id="login">Log in</button><pre id="out"></pre>${sdk}`);
  return { body: String(body).replace('<script></script>', () => `<script type="module">${start}\n${code}</script>`) };
}

export type Started = Pick<SdkApp, 'site' | 'logIn' | 'stop'> & { readonly origin: string };

/** Serves the page and the service of one SDK at an origin of its own. */
export async function serveSdk(name: string, resources: Readonly<Record<string, Resource>>): Promise<Started> {
  const site = await serveSite(resources);
  const origin = `http://${hostOf(name)}:${site.port}`;
  return { origin, site: hostOf(name), logIn: (page) => press(page, origin), stop: site.stop };
}

async function press(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  await page.locator('#login').click();
  await told(page);
}

/** Waits until the page tells what became of the login. */
export async function told(page: Page): Promise<void> {
  const out = await page.waitForFunction(() => document.querySelector('#out')?.textContent);
  const text = await out.jsonValue();
  if (text !== 'signed in') throw new Error(`The SDK did not log in: ${text}`);
}
