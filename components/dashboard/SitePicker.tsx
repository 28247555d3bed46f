import type { Translate } from '../../utils/model/text';
import { legible } from '../ui/page-text';

interface SitePickerProps {
  readonly t: Translate;
  readonly sites: readonly string[];
  /** Null for all of them. */
  readonly current: string | null;
  readonly onPick: (site: string | null) => void;
}

/** Which site is shown. One that is asked for and not known yet stands in the list too. */
export function SitePicker({ t, sites, current, onPick }: SitePickerProps) {
  const all = current === null || sites.includes(current) ? sites : [current, ...sites];
  return (
    <label class="dashboard-pick">
      <span>{t('dashboard_site')}</span>
      <select class="field" value={current ?? ''} onChange={({ currentTarget }) => onPick(currentTarget.value || null)}>
        <option value="">{t('dashboard_all_sites')}</option>
        {all.map((site) => (
          <option key={site} value={site}>
            {legible(site)}
          </option>
        ))}
      </select>
    </label>
  );
}
