import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import type { BrowserFamily } from '@/utils/observe/node/browser/driven-browser';
import { temporaryFolder } from '@/utils/observe/node/browser/temporary-folder';
import type { App, ExpectedFinding, StartApp, TrueToken } from './apps/app';
import { hear, told } from './apps/heard';
import { startNodeRed } from './apps/node-red';
import { startOidc } from './apps/oidc';
import { startVerdaccio } from './apps/verdaccio';
import { FAMILIES, launchBuild } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { type ProfileSearch, searchProfile } from './harness/profile/search-profile';
import { outline, settledReport } from './harness/reports';

const APPS: readonly (readonly [name: string, start: StartApp])[] = [
  ['verdaccio', startVerdaccio],
  ['node-red', startNodeRed],
  ['oidc-provider with oidc-client-ts', startOidc],
];

/** What one visit with a login showed, and what it really left. */
interface Visit {
  readonly app: App;
  readonly tokens: readonly TrueToken[];
  readonly nameOf: (value: string) => string;
  readonly reports: readonly Report[];
  readonly search: ProfileSearch;
  /** Requests that carried a value, as the servers heard them. */
  readonly heard: (value: string) => readonly string[];
}

describe.each(FAMILIES)('in %s', (family) => {
  describe.each(APPS)('%s', (_name, start) => {
    let seen: Visit;
    beforeAll(async () => {
      seen = await visit(family, start);
    });
    afterAll(() => seen?.app.stop());

    it('shows every token where it lies', () => {
      const wanted = seen.tokens.flatMap(({ value, places }) =>
        places.map((place) => ({ fingerprint: seen.nameOf(value), ...place })),
      );
      const sightings = seen.reports.flatMap((report) => report.sightings);
      for (const place of wanted) expect(sightings, outlines(seen)).toContainEqual(expect.objectContaining(place));
    });

    it('maps every request to its token', () => {
      const uses = seen.reports.flatMap((report) => report.uses);
      for (const token of seen.tokens) {
        for (const { path, ...use } of token.uses) {
          const wanted = { fingerprint: seen.nameOf(token.value), ...use, template: path };
          expect(uses, outlines(seen)).toContainEqual(expect.objectContaining(wanted));
        }
      }
    });

    it('maps no other request to it, and each as often as the servers heard it', () => {
      const uses = seen.reports.flatMap((report) => report.uses);
      for (const { what, value } of seen.tokens)
        expect({ what, uses: told(uses, seen.nameOf(value)) }).toEqual({ what, uses: seen.heard(value) });
    });

    it('reports its risks and nothing at its ordinary settings', () => {
      for (const { site, findings } of seen.app.sites) {
        const report = seen.reports.find((one) => one.site === site);
        const found = report?.findings.map(({ rule, location: { surface, key } }) => ({ rule, surface, key }));
        expect(sorted(found ?? []), outlines(seen)).toEqual(sorted(findings));
      }
    });

    it('names nothing a token that is none', () => {
      const known = new Set(seen.tokens.map(({ value }) => seen.nameOf(value)));
      for (const { site, sightings, uses } of seen.reports) {
        const passing = seen.app.sites.find((one) => one.site === site)?.passing;
        const where = [...sightings, ...uses.map((use) => ({ fingerprint: use.fingerprint, key: use.name }))];
        const others = where.filter(({ fingerprint, key }) => !known.has(fingerprint) && !passing?.test(key));
        expect(others, outlines(seen)).toEqual([]);
      }
    });

    it('leaves no value in anything that the extension stored', () => {
      expect(seen.search.searched.some((file) => /IndexedDB|moz-extension/.test(file))).toBe(true);
      expect(seen.search.hits).toEqual([]);
    });
  });
});

async function visit(family: BrowserFamily, start: StartApp): Promise<Visit> {
  const profileDir = temporaryFolder('tokenwitness-visit-').dir;
  const heard = hear(`${profileDir}.heard`);
  const app = await start();
  const browser = await launchBuild(family, { hosts: app.hosts, profileDir });
  try {
    const page = await browser.newPage();
    await app.logIn(page);
    const tokens = await app.tokens(page);
    const reports: Report[] = [];
    for (const { site, findings } of app.sites) reports.push(await settledReport(browser, site, findings.length));
    const nameOf = await fingerprinter(browser);
    await browser.close();
    const requests = new Map(tokens.map(({ value }) => [value, heard.uses(value)]));
    const search = searchProfile(
      profileDir,
      browser.extensionBase,
      tokens.map(({ value }) => value),
    );
    return { app, tokens, nameOf, reports, search, heard: (value) => requests.get(value) ?? [] };
  } catch (error) {
    await browser.close();
    await app.stop();
    throw error;
  } finally {
    heard.end();
    rmSync(profileDir, { recursive: true, force: true });
  }
}

function sorted(findings: readonly ExpectedFinding[]): string[] {
  return findings.map(({ rule, surface, key }) => `${rule} ${surface} ${key}`).sort();
}

function outlines({ reports }: Visit): string {
  return reports.map((report) => `${report.site}\n${outline(report)}`).join('\n\n');
}
