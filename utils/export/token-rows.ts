import { PASSING } from '../lib/passing';
import type { Sighting, Token } from '../model/ledger';
import type { Finding, Report, Severity, SiteFacts } from '../model/report';
import type { SurfaceId } from '../model/surface';
import { SEVERITIES } from './order';

/** A token with what is told of it at a glance. */
export interface TokenRow {
  readonly token: Token;
  /** How often it was sent, and when the last time; null for never. */
  readonly uses: number;
  readonly lastUsed: number | null;
  /** Origins it was sent to. */
  readonly destinations: readonly string[];
  /** Where it lies now. */
  readonly lying: readonly Sighting[];
  readonly findings: readonly Finding[];
  readonly worst: Severity | null;
}

/** All tokens of these reports. */
export function tokenRows(reports: readonly Report[]): readonly TokenRow[] {
  return reports.flatMap((report) => {
    const uses = Map.groupBy(report.uses, ({ fingerprint }) => fingerprint);
    const lying = Map.groupBy(liesIn(report), ({ fingerprint }) => fingerprint);
    return report.tokens.map((token): TokenRow => {
      const own = uses.get(token.fingerprint) ?? [];
      const findings = report.findings.filter(({ tokens }) => tokens.includes(token.fingerprint));
      return {
        token,
        uses: own.reduce((sum, { count }) => sum + count, 0),
        lastUsed: own.length === 0 ? null : Math.max(...own.map(({ lastSeen }) => lastSeen)),
        destinations: [...new Set(own.map(({ destination }) => destination))],
        lying: lying.get(token.fingerprint) ?? [],
        findings,
        worst: SEVERITIES.find((severity) => findings.some((one) => one.severity === severity)) ?? null,
      };
    });
  });
}

/** What travels, too, lies nowhere. */
const PASSES: ReadonlySet<SurfaceId> = new Set([...PASSING, 'request-header', 'response-header']);

/** Surfaces where a value passes by and lies nowhere stay out. */
export function liesIn({ sightings }: Pick<SiteFacts, 'sightings'>): readonly Sighting[] {
  return sightings.filter(({ surface, removedAt }) => removedAt === null && !PASSES.has(surface));
}
