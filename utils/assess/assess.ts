import type { Token } from '../model/ledger';
import type { Diagnostic, Finding, Report, SiteFacts, Undecided, Verdict } from '../model/report';
import { anomalyFindings } from './anomaly-findings';
import { withChecks } from './checked';
import { correlate, type Place, type Site } from './correlate';
import { blindSpots } from './coverage';
import { findingId, normaliseKey } from './finding-id';
import { withoutSilenced } from './levels';
import { isJudged, policed } from './policy';
import type { Rule } from './rule';
import { confidenceRank, severityRank } from './weigh';

const modules = import.meta.glob<Rule>('./rules/*.ts', { eager: true, import: 'default' });

/** Every rule by its id, which is its file name. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries(modules)
    .map(([path, rule]): [string, Rule] => [path.slice(path.lastIndexOf('/') + 1, -'.ts'.length), rule])
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
);

/** Some subjects are about no token, and name those that they matter for. */
type Judgeable = Place & { readonly token?: Token; readonly tokens?: readonly Token[] };

/** Named in a finding that is about none of them. */
const MOST_TOKENS = 20;

interface Risk {
  readonly subject: Judgeable;
  readonly verdict: Extract<Verdict, { kind: 'risk' }>;
}

/**
 * Judges one site, without what its `levels` turn off. Total: where a rule fails, the report says so in a diagnostic and an undecided row. Findings are ordered
 * by severity, confidence, recency and id, so that the same facts always give the same report.
 */
export function audit(all: SiteFacts, use: ReadonlyMap<string, Rule> = rules): Report {
  const facts = withoutSilenced(all);
  const site = correlate(facts);
  const findings: Finding[] = [...anomalyFindings(facts)];
  const undecided: Undecided[] = [];
  const diagnostics: Diagnostic[] = [...facts.diagnostics];
  for (const [id, rule] of use) {
    if (!isJudged(id, rule, facts.policy)) continue;
    const judged = judgeAll(id, rule, site);
    findings.push(...judged.findings);
    undecided.push(...blindSpots(id, rule, facts), ...judged.undecided);
    for (const detail of judged.faults) {
      diagnostics.push({ code: 'rule-failed', part: `rule/${id}`, detail, at: facts.now });
    }
  }
  const checked = withChecks(findings.toSorted(worstFirst), facts.checks ?? []);
  return { ...facts, ...checked, undecided: undecided.toSorted(byPlace), diagnostics };
}

interface Judged {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  /** Names of the errors thrown, each once. */
  readonly faults: ReadonlySet<string>;
}

function judgeAll(id: string, rule: Rule, site: Site): Judged {
  const risks = new Map<string, Risk[]>();
  const undecided = new Map<string, Undecided>();
  const faults = new Set<string>();
  for (const { subject, verdict: own } of verdictsOf(id, rule, site, faults)) {
    const verdict = policed(id, own, tokenOf(subject), site.facts);
    const { surface, key } = subject.location;
    if (verdict.kind === 'risk') {
      const finding = findingId({ rule: id, site: site.facts.site, surface, key, sink: subject.sink });
      const group = risks.get(finding);
      if (group) group.push({ subject, verdict });
      else risks.set(finding, [{ subject, verdict }]);
    } else if (verdict.kind === 'unknown') {
      const place = [surface, normaliseKey(key), subject.sink, verdict.message.key].join('\0');
      if (!undecided.has(place)) {
        undecided.set(place, { rule: id, location: subject.location, message: verdict.message });
      }
    }
  }
  const findings = [...risks].map(([finding, group]) => consolidate(finding, id, rule, site, group));
  return { findings, undecided: [...undecided.values()], faults };
}

interface Judgement {
  readonly subject: Judgeable;
  readonly verdict: Verdict;
}

/** What a rule says of each of its subjects, whatever the policy. Where it fails, it cannot tell, and `faults` gets the error's name. */
export function verdictsOf(id: string, rule: Rule, site: Site, faults = new Set<string>()): readonly Judgement[] {
  return site.subjects[rule.subject].map((subject) => ({
    subject,
    verdict: judgeOne(id, rule, subject, site, faults),
  }));
}

function judgeOne(id: string, rule: Rule, subject: Judgeable, site: Site, faults: Set<string>): Verdict {
  try {
    // Subject and rule agree on the kind; TypeScript cannot follow the pair.
    return rule.judge(subject as never, site);
  } catch (error) {
    faults.add(error instanceof Error ? error.name : 'unknown');
    return { kind: 'unknown', message: { key: 'unknown_rule_failed', values: [id] } };
  }
}

/** One finding for all risks at one place: the worst speaks, all of them count. */
function consolidate(finding: string, id: string, rule: Rule, site: Site, group: readonly Risk[]): Finding {
  const sorted = group.toSorted(
    (a, b) =>
      severityRank(a.verdict.severity) - severityRank(b.verdict.severity) ||
      confidenceRank(a.verdict.confidence) - confidenceRank(b.verdict.confidence) ||
      b.subject.lastSeen - a.subject.lastSeen ||
      (nameOf(a.subject) < nameOf(b.subject) ? -1 : 1),
  );
  const { subject, verdict } = sorted[0] as Risk;
  return {
    id: finding,
    rule: id,
    severity: verdict.severity,
    ...(verdict.ruleSeverity !== undefined && { ruleSeverity: verdict.ruleSeverity }),
    confidence: verdict.confidence,
    site: site.facts.site,
    location: subject.location,
    tokens: [...new Set(sorted.flatMap((risk) => tokensOf(risk.subject)))].slice(0, MOST_TOKENS),
    sink: subject.sink,
    message: verdict.message,
    ...(verdict.weighed?.length && { weighed: verdict.weighed }),
    playbook: rule.playbook,
    references: rule.references.filter((one) => !rule.permittedBy?.[subject.location.surface]?.includes(one)),
    firstSeen: Math.min(...sorted.map((risk) => risk.subject.firstSeen)),
    lastSeen: Math.max(...sorted.map((risk) => risk.subject.lastSeen)),
    count: sorted.reduce((sum, risk) => sum + risk.subject.count, 0),
  };
}

const tokensOf = ({ token, tokens = token ? [token] : [] }: Judgeable): readonly string[] =>
  tokens.map(({ fingerprint }) => fingerprint);

const tokenOf = (subject: Judgeable): Token | null => subject.token ?? null;

const nameOf = (subject: Judgeable): string => tokenOf(subject)?.fingerprint ?? subject.location.key;

/** Order of findings wherever they are shown. */
export function worstFirst(a: Finding, b: Finding): number {
  return (
    severityRank(a.severity) - severityRank(b.severity) ||
    confidenceRank(a.confidence) - confidenceRank(b.confidence) ||
    b.lastSeen - a.lastSeen ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function byPlace(a: Undecided, b: Undecided): number {
  const textOf = ({ rule, location, message }: Undecided) =>
    [rule, location.surface, location.key, location.origin, message.key, ...message.values].join('\0');
  return textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0;
}
