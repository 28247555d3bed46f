import type { SiteRequirements } from '../../utils/export/requirements';
import type { RequirementRow } from '../../utils/model/requirement';
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
        <StandardTable
          key={standard}
          t={t}
          standard={standard}
          rows={rows.filter((row) => row.standard === standard)}
        />
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
    <table class="wide-table requirements">
      <caption>{standard}</caption>
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
            <td class={`requirement-${result}`}>{t(`requirements_${result.replaceAll('-', '_')}`)}</td>
            <td>
              <ul class="requirement-rules">
                {rules.map((rule) => (
                  <li key={rule.id}>
                    {t(`rule_${rule.id.replaceAll('-', '_')}_title`)}{' '}
                    <span class={`requirement-${rule.result}`}>
                      {rule.findings > 0
                        ? plural(t, 'requirements_findings', rule.findings)
                        : t(`requirements_${rule.result.replaceAll('-', '_')}`)}
                    </span>
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
