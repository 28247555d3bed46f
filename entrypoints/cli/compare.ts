import type { Leak } from '../../utils/demo/leaks';
import type { Finding, Report } from '../../utils/model/report';

export interface Comparison {
  readonly found: readonly Leak[];
  readonly missed: readonly Leak[];
  /** Findings at places where nothing leaks. */
  readonly stray: readonly Finding[];
}

/** Holds an audit of the demo against its manifest. Other rules may have more to say about a place that leaks. */
export function compare(reports: readonly Report[], leaks: readonly Leak[]): Comparison {
  const findings = reports.flatMap((report) => report.findings);
  const isFound = (leak: Leak) => findings.some((finding) => finding.rule === leak.rule && isAt(finding, leak));
  return {
    found: leaks.filter(isFound),
    missed: leaks.filter((leak) => !isFound(leak)),
    stray: findings.filter((finding) => !leaks.some((leak) => isAt(finding, leak))),
  };
}

/** Same surface and key; the chunks `key.0`, `key.1` of a split value count as the key. */
function isAt({ location }: Finding, { surface, key }: Leak): boolean {
  const surfaces = [surface].flat();
  return surfaces.includes(location.surface) && location.key.replace(/\.\d$/, '') === key;
}
