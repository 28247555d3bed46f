import { PLAYBOOK } from '../../utils/assess/anomaly-findings';
import { rules } from '../../utils/assess/assess';
import { anomalies } from '../../utils/assess/traffic/anomalies';
import { parameterKey } from '../../utils/assess/traffic/anomaly';
import { SEVERITIES } from '../../utils/export/order';
import { wrap } from '../../utils/lib/wrap';
import { type PlaybookPart, stepsOf } from '../../utils/remedy/playbook';
import { playbooks } from '../../utils/remedy/playbooks';
import { Fault } from './fault';
import { t } from './texts';
import { fixLine, ruleTitle, ruleWhy, surfaceName } from './wording';

/** The list of rules, or one explained, as text or JSON. An unknown id is a fault. */
export function runRules(id: string | null, json: boolean): string {
  const known = [...rules.keys(), ...anomalies.keys()];
  if (id !== null && !known.includes(id)) throw new Fault('usage', 'cli_unknown_rule', [id]);
  const described = known.filter((one) => id === null || one === id).map(describe);
  if (json) return `${JSON.stringify(id === null ? described : described[0], null, 2)}\n`;
  return id === null ? list(described) : described.map(explain).join('');
}

type Described = ReturnType<typeof describe>;

function describe(id: string) {
  const rule = rules.get(id);
  const anomaly = anomalies.get(id);
  const playbook = rule?.playbook ?? PLAYBOOK;
  return {
    id,
    title: ruleTitle(id),
    /** Null where the evidence alone decides. */
    severity: rule?.severity ?? null,
    why: ruleWhy(id),
    fix: fixLine(playbook),
    surfaces: rule?.needs ?? [],
    playbook,
    references: (rule ?? anomaly)?.references ?? [],
    ...(anomaly && { parameters: parametersOf(id, anomaly.parameters) }),
  };
}

const parametersOf = (rule: string, parameters: Readonly<Record<string, number>>) =>
  Object.entries(parameters).map(([name, value]) => ({
    name,
    value,
    about: t(parameterKey(rule, name), [String(value)]),
  }));

function list(described: readonly Described[]): string {
  const rank = ({ severity }: Described) => (severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity));
  const width = Math.max(...described.map(({ id }) => id.length));
  const lines = described
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id, severity, title }) => `${severityText(severity).padEnd(9)} ${id.padEnd(width)}  ${title}`);
  return `${lines.join('\n')}\n`;
}

const severityText = (severity: Described['severity']): string =>
  t(severity === null ? 'cli_severity_by_evidence' : `cli_severity_${severity}`);

function explain({ id, title, severity, why, surfaces, playbook, references, parameters = [] }: Described): string {
  const lines = [
    title,
    `${id}, ${severityText(severity)}`,
    '',
    ...wrap(why, ''),
    ...(surfaces.length > 0 ? [`${t('cli_looks_at')} ${surfaces.map(surfaceName).join(', ')}`] : []),
    ...parameters.flatMap(({ name, about }) => wrap(`${name}: ${about}`, '  ')),
    ...steps(playbook),
    '',
    t('cli_references'),
    ...references.map((one) => `  ${one.id}: ${one.title}\n    ${one.url}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The whole playbook: contain, correct with code for each framework, verify. */
function steps(id: string): readonly string[] {
  const playbook = playbooks.get(id);
  if (playbook === undefined) return [];
  const part = (name: PlaybookPart) => [
    '',
    t(`remedy_${name}`),
    ...stepsOf(playbook, name).flatMap(({ key, values }, index) => wrap(`${index + 1}. ${t(key, values)}`, '  ')),
  ];
  const code = playbook.code.flatMap((one) => [
    '',
    `  ${one.framework}:`,
    ...one.code.split('\n').map((line) => `    ${line}`.trimEnd()),
  ]);
  return [...part('contain'), ...part('correct'), ...code, ...part('verify')];
}
