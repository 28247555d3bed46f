import type { Report } from '../../model/report';
import {
  accessRow,
  actRow,
  anomalyRow,
  checkRow,
  coverageRow,
  diagnosticRow,
  findingRow,
  loginRow,
  logoutRow,
  notJudgedRow,
  sightingRow,
  tokenRow,
  trialRow,
  undecidedRow,
  useRow,
} from '../document';
import { defineExportFormat, type ExportContext, isoTime, TOOL } from '../format';
import { by, inOrder } from '../order';

export const SCHEMA = 'https://tokenwitness.dev/schema/report.v1.json';

/** The project's own format; its schema is `public/schema/report.v1.json`. */
export default defineExportFormat({
  mediaType: 'application/json',
  extension: 'json',
  render: (reports, context) => `${JSON.stringify(reportDocument(reports, context), null, 2)}\n`,
});

/** The document as an object. Rows of all sites stand in one list each and name their site. */
export function reportDocument(reports: readonly Report[], { t, tool, time, pages, files, playbooks }: ExportContext) {
  const sites = reports.toSorted(by((report) => [report.site]));
  return {
    $schema: SCHEMA,
    tool: { name: TOOL, version: tool.version, browser: tool.browser },
    scope: {
      sites: sites.map(({ site, watchedSince, requestsWatched, clockSkew = null }) => ({
        site,
        watchedSince: watchedSince === null ? null : isoTime(watchedSince),
        requestsWatched,
        clockSkew,
      })),
      pages: pages.toSorted(),
    },
    time: { from: isoTime(time.from), to: isoTime(time.to) },
    coverage: sites.flatMap(({ site, coverage }) => coverage.map((row) => coverageRow(site, row, t))),
    tokens: sites.flatMap((facts) =>
      facts.tokens
        .toSorted(by((token) => [token.type, token.role, token.firstSeen, token.fingerprint]))
        .map((token) => tokenRow(token, facts)),
    ),
    sightings: sites.flatMap(({ sightings }) =>
      sightings
        .toSorted(by((one) => [one.origin, one.surface, one.key, one.path, one.firstSeen, one.fingerprint]))
        .map(sightingRow),
    ),
    uses: sites.flatMap(({ uses }) =>
      uses
        .toSorted(
          by((use) => [
            use.destination,
            use.template,
            use.method,
            use.channel,
            use.name,
            use.firstSeen,
            use.fingerprint,
          ]),
        )
        .map(useRow),
    ),
    logouts: sites.flatMap(({ logouts = [] }) => logouts.map(logoutRow)),
    trials: sites.flatMap(({ trials = [] }) => trials.map(trialRow)),
    logins: sites.flatMap(({ logins = [] }) => logins.map(loginRow)),
    checks: sites.flatMap(({ checks = [] }) => checks.map(checkRow)),
    acts: sites.flatMap(({ acts = [] }) => acts.map(actRow)),
    anomalies: sites.flatMap(({ site, anomalies = [] }) =>
      anomalies.toSorted(by((one) => [one.from, one.rule, one.token])).map((one) => anomalyRow(site, one, t)),
    ),
    notJudged: sites.flatMap(({ site, notJudged = [] }) => notJudged.map((one) => notJudgedRow(site, one, t))),
    access: sites.flatMap(({ site, access = [] }) => access.map((one) => accessRow(site, one))),
    findings: sites
      .flatMap(({ findings }) => findings)
      .toSorted(inOrder)
      .map((finding) => findingRow(finding, playbooks, t)),
    fixed: sites.flatMap(({ fixed = [] }) => fixed.map(checkRow)),
    undecided: sites.flatMap(({ site, undecided }) =>
      undecided
        .toSorted(by((one) => [one.rule, one.location.surface, one.location.key, one.message.key]))
        .map((one) => undecidedRow(site, one, t)),
    ),
    diagnostics: sites.flatMap(({ site, diagnostics }) =>
      diagnostics
        .toSorted(by((one) => [one.at, one.code, one.part, one.detail]))
        .map((one) => diagnosticRow(site, one)),
    ),
    files,
  };
}
