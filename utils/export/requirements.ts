import type { RequirementRow, RequirementRule } from '../model/requirement';
import type { Translate } from '../model/text';
import { code } from './markdown';

export interface SiteRequirements {
  readonly site: string;
  readonly rows: readonly RequirementRow[];
}

/** Which requirement was looked at by which rules, and with what result, as Markdown: a table for each site and standard. */
export function requirementsText(sites: readonly SiteRequirements[], t: Translate): string {
  const parts = sites.flatMap(({ site, rows }) => [
    `# ${t('requirements_of', [site])}`,
    t('requirements_about'),
    ...[...new Set(rows.map(({ standard }) => standard))].map((standard) =>
      tableOf(
        standard,
        rows.filter((row) => row.standard === standard),
        t,
      ),
    ),
  ]);
  return `${parts.join('\n\n')}\n`;
}

function tableOf(standard: string, rows: readonly RequirementRow[], t: Translate): string {
  const head = ['requirement', 'result', 'rules'].map((name) => t(`requirements_${name}`));
  const lines = rows.map(({ reference, result, rules }) => {
    const looking = rules.map((rule) => `${code(rule.id)} ${said(rule, t)}`);
    const name = `[${reference.id}](${reference.url}) ${reference.title.replaceAll('|', '\\|')}`;
    return [name, t(`requirements_${result.replaceAll('-', '_')}`), looking.join('; ')];
  });
  return [
    `## ${standard}`,
    '',
    ...[head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}

/** A number stands for itself where there are findings; what is passed says how much was looked at. */
function said({ result, findings, looked }: RequirementRule, t: Translate): string {
  if (findings > 0) return String(findings);
  if (result === 'passed') return t(`requirements_passed_${looked === 1 ? 'one' : 'other'}`, [String(looked)]);
  return t(`requirements_${result.replaceAll('-', '_')}`);
}
