import type { Reference, Report } from '../model/report';
import type { RequirementResult, RequirementRow } from '../model/requirement';
import { rules, verdictsOf } from './assess';
import { correlate, type Place, type Site } from './correlate';
import { findingId } from './finding-id';
import { isJudged } from './policy';
import type { Rule } from './rule';

// A passed requirement is one that the rules named beside it looked at, with how many places that were: no more is claimed. What a
// rule stands aside from it has not looked at.

const STANDARDS: readonly (readonly [RegExp, RequirementRow['standard']])[] = [
  [/^ASVS-5\.0-/, 'ASVS 5.0'],
  [/^ASVS-4\.0\.3-/, 'ASVS 4.0.3'],
  [/^WSTG-/, 'WSTG'],
  [/^API\d/, 'API Security Top 10'],
];
const WORST_FIRST: readonly RequirementResult[] = ['failed', 'by-hand', 'in-part', 'passed', 'off', 'nothing'];

/** The requirements of ASVS, WSTG and API Security Top 10 that rules look at, by standard and number. */
export function requirementsOf(report: Report): readonly RequirementRow[] {
  const site = correlate(report);
  const found = new Map<string, { readonly reference: Reference; readonly rules: RequirementRow['rules'][number][] }>();
  for (const [id, rule] of rules) {
    const judged = { id, ...resultOf(id, rule, report, site) };
    for (const reference of rule.references) {
      const row = found.get(reference.id) ?? { reference, rules: [] };
      row.rules.push(judged);
      found.set(reference.id, row);
    }
  }
  return [...found.values()]
    .flatMap(({ reference, rules: looking }): RequirementRow[] => {
      const standard = STANDARDS.find(([prefix]) => prefix.test(reference.id))?.[1];
      if (standard === undefined) return [];
      return [{ standard, reference, result: worst(looking), rules: looking }];
    })
    .toSorted((a, b) => orderOf(a) - orderOf(b) || compare(a.reference.id, b.reference.id));
}

function resultOf(id: string, rule: Rule, report: Report, site: Site) {
  const findings = report.findings.filter((finding) => finding.rule === id).length;
  if (!isJudged(id, rule, report.policy)) return { result: 'off', findings, looked: 0 } as const;
  const fixed = new Set(report.fixed?.map(({ finding }) => finding));
  // Counted as findings are: two tokens under one key are one place.
  const fine = new Set<string>();
  const findingAt = findingsOf(id, report.site);
  let isWithheld = false;
  for (const { subject, verdict } of verdictsOf(id, rule, site)) {
    if (verdict.kind === 'ok' || (verdict.kind === 'risk' && fixed.has(findingAt(subject))))
      fine.add(findingAt(subject));
    else if (verdict.kind === 'risk') isWithheld = true;
  }
  const result = (): RequirementResult => {
    if (findings > 0) return 'failed';
    if (report.undecided.some((one) => one.rule === id)) return 'by-hand';
    if (isWithheld) return 'off';
    return fine.size > 0 ? 'passed' : 'nothing';
  };
  return { result: result(), findings, looked: fine.size };
}

/** The id that a finding of the rule would have at a place. Many subjects lie at one, and the hash is dear. */
function findingsOf(rule: string, site: string) {
  const known = new Map<string, string>();
  return ({ location: { surface, key }, sink }: Place): string => {
    const place = [surface, key, sink].join('\0');
    const id = known.get(place) ?? findingId({ rule, site, surface, key, sink });
    known.set(place, id);
    return id;
  };
}

function worst(looking: RequirementRow['rules']): RequirementResult {
  const found = new Set(looking.map(({ result }) => result));
  if (found.has('passed') && found.has('off')) found.add('in-part');
  return WORST_FIRST.find((result) => found.has(result)) ?? 'nothing';
}

const orderOf = ({ standard }: RequirementRow): number => STANDARDS.findIndex(([, name]) => name === standard);

/** `10.2.1` comes after `9.2.1`. */
const compare = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
