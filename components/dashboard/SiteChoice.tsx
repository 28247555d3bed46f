import type { Translate } from '../../utils/model/text';
import { PageText } from '../ui/PageText';
import { hashOf } from './route';

interface SiteChoiceProps {
  readonly t: Translate;
  readonly view: string;
  readonly sites: readonly string[];
}

/** A view of one site, before one is chosen. */
export function SiteChoice({ t, view, sites }: SiteChoiceProps) {
  return (
    <>
      <div class="view-head">
        <h1>{t(`dashboard_${view}`)}</h1>
      </div>
      <div class="view-none">
        <p>{t(sites.length === 0 ? 'dashboard_no_tokens' : 'dashboard_choose_site')}</p>
        {sites.length === 0 && <p class="quiet">{t('dashboard_no_tokens_body')}</p>}
        <ul class="site-choice">
          {sites.map((site) => (
            <li key={site}>
              <a href={hashOf({ view, site })}>
                <PageText text={site} />
              </a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
