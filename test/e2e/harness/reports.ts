import type { Report } from '@/utils/model/report';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';

const PATIENCE = 30_000;
const POLL = 150;

/** The report of a site once it satisfies `predicate`; rejects with what it held instead. */
export async function waitForReport(
  browser: DrivenBrowser,
  site: string,
  predicate: (report: Report) => boolean,
  patience = PATIENCE,
): Promise<Report> {
  const deadline = Date.now() + patience;
  for (;;) {
    const report = await browser.send('report/site', { site });
    if (predicate(report)) return report;
    if (Date.now() > deadline) {
      const sites = await browser.send('report/sites', {});
      const told = [...report.coverage, ...report.diagnostics].map((one) => JSON.stringify(one));
      const held = [outline(report), ...told].join('\n');
      throw new Error(`the report of ${site} did not come to that. Sites: ${sites.join(', ')}\n${held}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

const QUIET = 1500;

/**
 * The report once it shows a token and at least so many findings, and has not changed for a while: nothing is under way
 * any more.
 */
export async function settledReport(browser: DrivenBrowser, site: string, findings = 0): Promise<Report> {
  let last = '';
  let since = Date.now();
  return waitForReport(browser, site, (report) => {
    const now = outline(report);
    if (now !== last) since = Date.now();
    last = now;
    return report.tokens.length > 0 && report.findings.length >= findings && Date.now() - since > QUIET;
  });
}

/** One line per finding, sighting and use. */
export function outline({ findings, sightings, uses, tokens }: Report): string {
  const short = (fingerprint: string) => fingerprint.slice(0, 9);
  const lines = [
    ...tokens.map(
      (token) => `token   ${short(token.fingerprint)} ${token.type} ${token.role} ${token.confidence} ${token.knownBy}`,
    ),
    ...sightings.map((one) => `lies    ${short(one.fingerprint)} ${one.surface} ${one.key} ${one.path} ${one.origin}`),
    ...uses.map(
      (use) => `sent    ${short(use.fingerprint)} ${use.channel} ${use.method} ${use.destination}${use.template}`,
    ),
    ...findings.map(
      ({ rule, severity, location }) => `finding ${rule} ${severity} ${location.surface} ${location.key}`,
    ),
  ];
  return lines.sort().join('\n');
}
