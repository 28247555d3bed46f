import type { FunctionComponent } from 'preact';
import { WitnessIcon } from '../ui/Icons';
import { CasesView } from './CasesView';
import { ImportView } from './ImportView';
import { RequestsView } from './RequestsView';
import { RequirementsView } from './RequirementsView';
import { hashOf } from './route';
import { SitePicker } from './SitePicker';
import type { ViewProps } from './state';
import { TimelineView } from './TimelineView';
import { TokensView } from './TokensView';

/** The views in their order, by the name in the address; each has its `dashboard_<name>`. */
const VIEWS: Readonly<Record<string, FunctionComponent<ViewProps>>> = {
  tokens: TokensView,
  requests: RequestsView,
  timeline: TimelineView,
  requirements: RequirementsView,
  cases: CasesView,
  import: ImportView,
};

/** The whole page. What it shows comes in by `state`, what it wants goes out by `actions`. */
export function Dashboard({ t, now, state, actions }: ViewProps) {
  const { route, sites, problem } = state;
  const View = VIEWS[route.view] ?? TokensView;
  return (
    <div class="dashboard">
      <header class="dashboard-bar">
        <a class="dashboard-home" href={hashOf({})} aria-label={t('dashboard_title')}>
          <WitnessIcon watching />
        </a>
        <nav aria-label={t('dashboard_views')} class="dashboard-views">
          {Object.keys(VIEWS).map((view) => (
            <a
              key={view}
              class="dashboard-view"
              href={hashOf({ view, site: route.site })}
              aria-current={VIEWS[view] === View ? 'page' : undefined}
            >
              {t(`dashboard_${view}`)}
            </a>
          ))}
        </nav>
        {sites !== null && View !== ImportView && View !== CasesView && (
          <SitePicker
            t={t}
            sites={sites}
            current={route.site}
            onPick={(site) => actions.go({ view: route.view, token: null, site })}
          />
        )}
      </header>
      <main class="dashboard-main">
        {problem !== null && (
          <p role="alert" class="dashboard-problem">
            {t('dashboard_failed', [problem])}
          </p>
        )}
        <View t={t} now={now} state={state} actions={actions} />
      </main>
    </div>
  );
}
