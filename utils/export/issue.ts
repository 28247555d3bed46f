import type { Token } from '../model/ledger';
import type { Finding, Report } from '../model/report';
import type { Translate } from '../model/text';
import { type Playbook, type Playbooks, sampleOf, samplesFor, stepsOf } from '../remedy/playbook';
import { isoTime } from './format';
import { lifeOf } from './life';
import { lifeText } from './life-text';
import { code, codeUnlessNumber, table } from './markdown';
import { by } from './order';
import { typeAdvice } from './type-name';
import { weighedTexts } from './weighed';

const MOST_ROWS = 10;

export type Facts = Pick<Report, 'tokens' | 'sightings' | 'uses' | 'logouts' | 'trials' | 'now'>;

/**
 * A finding as the text of an issue, in Markdown: what, why, fix with code for one framework, evidence, references.
 * `level` is the depth of its heading.
 */
export function issueText(
  finding: Finding,
  facts: Facts,
  playbooks: Playbooks,
  t: Translate,
  framework: string | null = null,
  level = 1,
): string {
  const heading = (depth: number, text: string) => `${'#'.repeat(level + depth)} ${text}`;
  const types = facts.tokens.filter(({ fingerprint }) => finding.tokens.includes(fingerprint)).map(({ type }) => type);
  const advice = typeAdvice(t, [...new Set(types)]);
  const playbook = playbooks.get(finding.playbook);
  const shown = framework ?? (playbook ? sdkOf(finding, playbook, facts) : null);
  const rule = `rule_${finding.rule.replaceAll('-', '_')}`;
  return [
    heading(0, t(`${rule}_title`)),
    t(finding.message.key, finding.message.values.map(codeUnlessNumber)),
    head(finding, t),
    ...(finding.fixedBefore === undefined ? [] : [t('export_came_back', [isoTime(finding.fixedBefore)])]),
    heading(1, t('export_why')),
    [t(`${rule}_why`), ...advice.impact, ...advice.condition].join(' '),
    ...weighedTexts(finding, t, codeUnlessNumber),
    ...(playbook ? fix(playbook, advice.revoke, t, shown, (text) => heading(1, text)) : []),
    heading(1, t('export_evidence')),
    evidence(finding, facts, t),
    heading(1, t('export_references')),
    finding.references.map(({ id, title, url }) => `- [${id}](${url}) ${title}`).join('\n'),
  ].join('\n\n');
}

function head(
  { severity, ruleSeverity, confidence, site, location, sink, rule, id, firstSeen, lastSeen, count }: Finding,
  t: Translate,
): string {
  const place = [
    t(`surface_${location.surface.replaceAll('-', '_')}`),
    ...[location.key, location.path].filter(Boolean).map(code),
  ];
  const own = ruleSeverity ? ` (${t('export_level_set', [t(`export_severity_${ruleSeverity}`)])})` : '';
  const rows = [
    [t('export_severity'), t(`export_severity_${severity}`) + own],
    [t('export_confidence'), t(`export_confidence_${confidence}`)],
    [t('export_site'), code(site)],
    [t('export_where'), `${place.join(' › ')} (${code(location.origin)})`],
    ...(sink === null ? [] : [[t('export_sent_to'), code(sink)]]),
    [t('export_seen'), t('export_seen_times', [String(count), isoTime(firstSeen), isoTime(lastSeen)])],
    [t('export_rule'), `${code(rule)} (${code(id)})`],
  ];
  return rows.map(([name, value]) => `- **${name}** ${value}`).join('\n');
}

/** The SDK whose layout was seen at the place, where the playbook has code for it. */
function sdkOf({ location: { surface, key } }: Finding, playbook: Playbook, { sightings }: Facts): string | null {
  const place = sightings.find((one) => one.surface === surface && one.key === key && one.profile);
  const [first] = samplesFor(playbook, place?.profile);
  return first?.profiles ? first.framework : null;
}

function fix(
  playbook: Playbook,
  revoke: readonly string[],
  t: Translate,
  framework: string | null,
  heading: (text: string) => string,
): readonly string[] {
  const steps = (part: 'contain' | 'correct' | 'verify') =>
    [
      heading(t(`remedy_${part}`)),
      [...(part === 'contain' ? revoke : []), ...stepsOf(playbook, part).map((step) => t(step.key))]
        .map((step, index) => `${index + 1}. ${step}`)
        .join('\n'),
    ] as const;
  const sample = sampleOf(playbook, framework);
  const block = sample === null ? [] : [`${sample.framework}:\n\n\`\`\`${sample.language}\n${sample.code}\n\`\`\``];
  return [...steps('contain'), ...steps('correct'), ...block, ...steps('verify')];
}

function evidence({ tokens, sink }: Finding, facts: Facts, t: Translate): string {
  const isConcerned = ({ fingerprint }: { readonly fingerprint: string }) => tokens.includes(fingerprint);
  const known = facts.tokens.filter(isConcerned).map((token) => {
    const expiry = token.facts.expiresAt === undefined ? '' : isoTime(token.facts.expiresAt);
    return [code(token.fingerprint), token.type, code(token.preview), String(token.length), expiry];
  });
  const uses = facts.uses
    .filter((use) => isConcerned(use) && (sink === null || use.destination === sink))
    .toSorted(by((use) => [-use.count, use.destination, use.template, use.method]))
    .slice(0, MOST_ROWS)
    .map((use) => [
      use.method,
      code(use.destination + use.template),
      `${use.channel} ${code(use.name)}`,
      String(use.status ?? ''),
      String(use.count),
    ]);
  const parts = [table(columns(t, ['token', 'type', 'preview', 'length', 'expires']), known)];
  if (uses.length > 0) parts.push(table(columns(t, ['method', 'endpoint', 'channel', 'status', 'count']), uses));
  return [
    ...parts,
    ...life(
      facts.tokens.find(({ fingerprint }) => fingerprint === tokens[0]),
      facts,
      t,
    ),
  ].join('\n\n');
}

function life(token: Token | undefined, facts: Facts, t: Translate): readonly string[] {
  const events = token === undefined ? [] : lifeOf(token, facts).slice(-MOST_ROWS);
  const lines = events.map((event) => `- ${isoTime(event.at)} ${lifeText(event, t, code)}`);
  return lines.length === 0 ? [] : [`${t('life_title')}:`, lines.join('\n')];
}

function columns(t: Translate, names: readonly string[]): readonly string[] {
  return names.map((name) => t(`export_column_${name}`));
}
