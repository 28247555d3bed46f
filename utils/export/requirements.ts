import type { RequirementRow } from '../model/requirement';
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
    const looking = rules.map((rule) => {
      const said = rule.findings > 0 ? String(rule.findings) : t(`requirements_${rule.result.replaceAll('-', '_')}`);
      return `${code(rule.id)} ${said}`;
    });
    const name = `[${reference.id}](${reference.url}) ${reference.title.replaceAll('|', '\\|')}`;
    return [name, t(`requirements_${result.replaceAll('-', '_')}`), looking.join(', ')];
  });
  return [
    `## ${standard}`,
    '',
    ...[head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}
