import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isHarmless } from '@/utils/assess/power';
import { sdkName } from '@/utils/detect/sdk';
import type { Report } from '@/utils/model/report';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import type { ExpectedFinding } from './apps/app';
import { FAMILIES, launchBuild } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { outline, settledReport } from './harness/reports';
import { startAppwrite } from './sdks/appwrite';
import { startAuth0 } from './sdks/auth0-spa-js';
import { startCognito } from './sdks/cognito';
import { startDirectus } from './sdks/directus';
import { startFirebaseIdb, startFirebaseLocal } from './sdks/firebase-auth';
import { startKeycloak } from './sdks/keycloak-js';
import { startMsalLocal, startMsalSession } from './sdks/msal-browser';
import { startOkta } from './sdks/okta-auth-js';
import { startParse } from './sdks/parse';
import { startPocketBase } from './sdks/pocketbase';
import type { Kept, StartSdk } from './sdks/sdk';
import { startSupabase } from './sdks/supabase-js';
import { startSupabaseSsr } from './sdks/supabase-ssr';

const SDKS: readonly (readonly [name: string, start: StartSdk])[] = [
  ['supabase-js', startSupabase],
  ['@supabase/ssr', startSupabaseSsr],
  ['auth0-spa-js', startAuth0],
  ['keycloak-js', startKeycloak],
  ['okta-auth-js', startOkta],
  ['msal-browser in sessionStorage', startMsalSession],
  ['msal-browser in localStorage', startMsalLocal],
  ['firebase auth in IndexedDB', startFirebaseIdb],
  ['firebase auth in localStorage', startFirebaseLocal],
  ['parse', startParse],
  ['pocketbase', startPocketBase],
  ['amazon-cognito-identity-js', startCognito],
  ['appwrite', startAppwrite],
  ['directus', startDirectus],
];

/** What one login by an SDK showed, and what it really left. */
interface Visit {
  readonly findings: readonly ExpectedFinding[];
  readonly kept: readonly Kept[];
  readonly report: Report;
}

describe.each(FAMILIES)('what SDKs keep in %s', (family) => {
  let browser: DrivenBrowser;
  let nameOf: ((value: string) => string) | undefined;
  beforeAll(async () => {
    browser = await launchBuild(family, { hosts: ['*://*.localhost/*', '*://127.0.0.1/*'] });
  });
  afterAll(() => browser.close());

  describe.each(SDKS)('%s', (_name, start) => {
    let seen: Visit;
    beforeAll(async () => {
      seen = await visit(browser, start);
      nameOf ??= await fingerprinter(browser);
    });

    it('is found where it lies, by the name of the SDK and with its role', () => {
      const { tokens, sightings } = seen.report;
      const roles = new Map(tokens.map(({ fingerprint, role }) => [fingerprint, role]));
      const lying = sightings
        .filter(({ removedAt }) => removedAt === null)
        .map((one) => ({ ...one, role: roles.get(one.fingerprint), sdk: sdkName(one.profile) }));
      const wanted = seen.kept.map((one) => ({ ...one, fingerprint: nameOf?.(one.value) }));
      expect(lines(lying), outline(seen.report)).toEqual(expect.arrayContaining(lines(wanted)));
    });

    it('is judged, and nothing else is', () => {
      const found = seen.report.findings.map(({ rule, location: { surface, key } }) => ({ rule, surface, key }));
      expect(lines(found), outline(seen.report)).toEqual(lines(seen.findings));
    });

    it('is all that is called a token', () => {
      const known = new Set(seen.kept.map(({ value }) => nameOf?.(value)));
      const others = seen.report.tokens.filter((token) => !isHarmless(token) && !known.has(token.fingerprint));
      expect(others, outline(seen.report)).toEqual([]);
    });
  });
});

async function visit(browser: DrivenBrowser, start: StartSdk): Promise<Visit> {
  const { site, findings, ...app } = await start();
  try {
    const page = await browser.newPage();
    await app.logIn(page);
    const kept = app.kept();
    const report = await settledReport(browser, site, findings.length);
    await page.close();
    return { findings, kept, report };
  } finally {
    await app.stop();
  }
}

interface Line {
  readonly surface: string;
  readonly key: string;
  readonly path?: string;
  readonly rule?: string;
  readonly fingerprint?: string | undefined;
  readonly role?: string | undefined;
  readonly sdk?: string | null;
}

/** Values within a key are shown as fingerprints. */
const lines = (all: readonly Line[]): string[] =>
  all
    .map(({ rule, fingerprint, role, sdk, surface, key, path }) =>
      [rule, fingerprint, role, sdk, surface, key.replace(/\[tw1_[\w-]{22}\]/g, '[…]'), path].join(' ').trim(),
    )
    .sort();
