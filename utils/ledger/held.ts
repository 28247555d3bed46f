import { caseState } from '../lib/case-state';
import type { Case } from '../model/case';
import type { Entry } from '../model/ledger';

/**
 * Whether an entry must stay as it is: an open case holds it, or it is an act of one. What a merged archive holds is held in
 * that archive; its numbers are of another ledger.
 */
export function heldBy(cases: readonly Case[]): (entry: Entry) => boolean {
  const open = new Set<string>();
  const holdings: { readonly sites: readonly string[]; readonly from: number; readonly to: number }[] = [];
  for (const one of cases) {
    const { opened, closed, held } = caseState(one);
    if (closed !== null) continue;
    open.add(one.id);
    for (const { act, archive } of held) {
      const sites = act.site === null ? (opened?.act.sites ?? []) : [act.site];
      if (archive === null) holdings.push({ sites, from: act.from, to: act.to });
    }
  }
  return ({ seq, site, body }) =>
    (body?.kind === 'case' && open.has(body.case)) ||
    (site !== null && holdings.some(({ sites, from, to }) => from <= seq && seq <= to && sites.includes(site)));
}
