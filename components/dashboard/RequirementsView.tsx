import type { SiteRequirements } from '../../utils/export/requirements';
import type { RequirementRow, RequirementRule } from '../../utils/model/requirement';
import type { Translate } from '../../utils/model/text';
import { plural } from '../ui/format';
import { isolated } from '../ui/page-text';
import type { ViewProps } from './state';

/** Which requirements of the standards were looked at, on each site, and what came of it. */
export function RequirementsView({ t, state }: ViewProps) {
  const { requirements, sites } = state;
  return (
    <>
      <div class="view-head">
        <h1>{t('dashboard_requirements')}</h1>
        <p class="quiet" role="status">
          {requirements === null ? t('dashboard_reading') : t('requirements_about')}
        </p>
      </div>
      {requirements?.map((one) => (
        <SiteSection key={one.site} t={t} {...one} />
      ))}
      {sites?.length === 0 && (
        <div class="view-none">
          <p>{t('dashboard_no_tokens')}</p>
          <p class="quiet">{t('dashboard_no_tokens_body')}</p>
        </div>
      )}
    </>
  );
}

function SiteSection({ t, site, rows }: SiteRequirements & { readonly t: Translate }) {
  const standards = [...new Set(rows.map(({ standard }) => standard))];
  return (
    <section aria-label={t('requirements_of', [site])}>
      <h2>{isolated(site)}</h2>
      {standards.map((standard) => (
        <div key={standard}>
          <h3>{standard}</h3>
          <StandardTable t={t} standard={standard} rows={rows.filter((row) => row.standard === standard)} />
        </div>
      ))}
    </section>
  );
}

interface StandardTableProps {
  readonly t: Translate;
  readonly standard: string;
  readonly rows: readonly RequirementRow[];
}

function StandardTable({ t, standard, rows }: StandardTableProps) {
  return (
    <table class="wide-table requirements" aria-label={standard}>
      <thead>
        <tr>
          {['requirement', 'result', 'rules'].map((column) => (
            <th key={column} scope="col">
              {t(`requirements_${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ reference, result, rules }) => (
          <tr key={reference.id}>
            <th scope="row">
              <a href={reference.url} target="_blank" rel="noreferrer">
                {reference.id}
              </a>
              <span class="requirement-title">{reference.title}</span>
            </th>
            <td class={`requirement-${result}`} data-head={t('requirements_result')}>
              {t(`requirements_${result.replaceAll('-', '_')}`)}
            </td>
            <td data-head={t('requirements_rules')}>
              <ul class="requirement-rules">
                {rules.map((rule) => (
                  <li key={rule.id}>
                    {t(`rule_${rule.id.replaceAll('-', '_')}_title`)}
                    <span class={`requirement-rule requirement-${rule.result}`}>{said(rule, t)}</span>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function said({ result, findings, looked }: RequirementRule, t: Translate): string {
  if (findings > 0) return plural(t, 'requirements_findings', findings);
  if (result === 'passed') return plural(t, 'requirements_passed', looked);
  return t(`requirements_${result.replaceAll('-', '_')}`);
}
