import { parseCanonical, textOf } from '../../utils/archive/read-parts';
import { SEVERITIES } from '../../utils/export/order';
import type { Part } from '../../utils/model/archive';
import type { Finding, Severity } from '../../utils/model/report';

/** Of a report as much as its verdict needs. */
export interface ReportRead {
  readonly site: string;
  readonly findings: readonly Finding[];
}

/** The reports of an archive. What is no report is left out: the archive may be of another version. */
export function reportsIn(parts: readonly Part[]): readonly ReportRead[] {
  return parts
    .filter(({ name }) => name.startsWith('reports/'))
    .flatMap((part) => {
      const value = parseCanonical(textOf(part) ?? '') as
        | { readonly site?: unknown; readonly findings?: unknown }
        | undefined;
      if (typeof value?.site !== 'string' || !Array.isArray(value.findings)) return [];
      const findings = value.findings.filter((one) =>
        SEVERITIES.includes((one as { severity?: Severity })?.severity as Severity),
      );
      return [{ site: value.site, findings }];
    });
}
