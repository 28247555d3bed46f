import { typeName } from '../../utils/export/type-name';
import type { Report } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { hostOf, legible } from '../ui/page-text';
import { EVERYTHING, type RequestFilter, STATUSES } from './request-filter';

interface RequestFiltersProps {
  readonly t: Translate;
  readonly report: Report;
  readonly filter: RequestFilter;
  readonly onFilter: (filter: RequestFilter) => void;
}

type Choice = readonly [value: string, label: string];

/** What there is to choose comes from the report, so that it is whole before the log is. */
export function RequestFilters({ t, report: { tokens, uses }, filter, onFilter }: RequestFiltersProps) {
  const sent = new Set(uses.map(({ fingerprint }) => fingerprint));
  const distinct = (values: readonly string[]) => [...new Set(values)].toSorted();
  const choices: Readonly<Record<keyof RequestFilter, readonly Choice[]>> = {
    token: tokens
      .filter(({ fingerprint }) => sent.has(fingerprint))
      .map(({ fingerprint, type, preview }) => [fingerprint, `${typeName(t, type)} ${legible(preview)}`]),
    destination: distinct(uses.map(({ destination }) => destination)).map((one) => [one, legible(hostOf(one))]),
    status: STATUSES.map((status) => [status, t(`dashboard_status_${status}`)]),
    method: distinct(uses.map(({ method }) => method)).map((method) => [method, legible(method)]),
  };
  const names = Object.keys(choices) as (keyof RequestFilter)[];
  return (
    <fieldset class="filters" aria-label={t('dashboard_filter')}>
      {names.map((name) => (
        <select
          key={name}
          class="field"
          aria-label={t(`dashboard_filter_${name}`)}
          value={filter[name]}
          onChange={({ currentTarget }) => onFilter({ ...filter, [name]: currentTarget.value })}
        >
          <option value="">{t(`dashboard_filter_${name}`)}</option>
          {choices[name].map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ))}
      {names.some((name) => filter[name] !== '') && (
        <button type="button" class="button" onClick={() => onFilter(EVERYTHING)}>
          {t('dashboard_filter_clear')}
        </button>
      )}
    </fieldset>
  );
}
