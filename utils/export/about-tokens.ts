import type { Report } from '../model/report';

/** What a report says of these tokens alone. */
export function aboutTokens(report: Report, asked: ReadonlySet<string>): Report {
  const isAsked = ({ fingerprint }: { readonly fingerprint: string }) => asked.has(fingerprint);
  return {
    ...report,
    tokens: report.tokens.filter(isAsked),
    sightings: report.sightings.filter(isAsked),
    uses: report.uses.filter(isAsked),
    findings: report.findings.filter(({ tokens }) => tokens.some((one) => asked.has(one))),
    undecided: [],
  };
}

/** Those that no report knows. */
export const missing = (reports: readonly Report[], asked: ReadonlySet<string>): readonly string[] =>
  [...asked].filter((one) => !reports.some(({ tokens }) => tokens.some(({ fingerprint }) => fingerprint === one)));
