import { rules } from '../../utils/assess/assess';
import { SEVERITIES } from '../../utils/export/order';
import { type PlaybookPart, stepsOf } from '../../utils/remedy/playbook';
import { playbooks } from '../../utils/remedy/playbooks';
import { Fault } from './fault';
import { wrap } from './pretty-finding';
import { t } from './texts';
import { fixLine, ruleTitle, ruleWhy, surfaceName } from './wording';

/** The list of rules, or one explained, as text or JSON. An unknown id is a fault. */
export function runRules(id: string | null, json: boolean): string {
  if (id !== null && !rules.has(id)) throw new Fault('usage', 'cli_unknown_rule', [id]);
  const described = [...rules.keys()].filter((one) => id === null || one === id).map(describe);
  if (json) return `${JSON.stringify(id === null ? described : described[0], null, 2)}\n`;
  return id === null ? list(described) : described.map(explain).join('');
}

type Described = ReturnType<typeof describe>;

function describe(id: string) {
  const rule = rules.get(id);
  return {
    id,
    title: ruleTitle(id),
    severity: rule?.severity ?? 'info',
    why: ruleWhy(id),
    fix: fixLine(rule?.playbook ?? ''),
    surfaces: rule?.needs ?? [],
    playbook: rule?.playbook ?? '',
    references: rule?.references ?? [],
  };
}

function list(described: readonly Described[]): string {
  const rank = ({ severity }: Described) => SEVERITIES.indexOf(severity);
  const width = Math.max(...described.map(({ id }) => id.length));
  const lines = described
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id, severity, title }) => `${t(`cli_severity_${severity}`).padEnd(9)} ${id.padEnd(width)}  ${title}`);
  return `${lines.join('\n')}\n`;
}

function explain({ id, title, severity, why, surfaces, playbook, references }: Described): string {
  const lines = [
    title,
    `${id}, ${t(`cli_severity_${severity}`)}`,
    '',
    ...wrap(why, ''),
    ...(surfaces.length > 0 ? [`${t('cli_looks_at')} ${surfaces.map(surfaceName).join(', ')}`] : []),
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
