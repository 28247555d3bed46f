import { render } from 'preact';
import { Dashboard } from '../../components/dashboard/Dashboard';
import { hashOf, routeOf } from '../../components/dashboard/route';
import type { DashboardActions } from '../../components/dashboard/state';
import { fetchDetail } from '../../components/findings/LaterDetail';
import { onChanged } from '../../utils/messages/client';
import { LedgerView } from '../../utils/pages/ledger-view';
import { browser } from '../../utils/platform/browser';
import { translate as t } from '../../utils/platform/translate';

const CLOCK_MS = 5000;
/** Views that show single entries. */
const WITH_LOG: ReadonlySet<string> = new Set(['requests', 'timeline']);

const root = document.getElementById('app') as HTMLElement;
document.documentElement.lang = t('popup_locale');
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
document.title = `${t('dashboard_title')} · ${t('extension_name')}`;

const ledger = new LedgerView(draw);
const actions: DashboardActions = {
  go: (route) => {
    location.hash = hashOf(route);
  },
  more: () => ledger.more(),
  copy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
};

function draw(): void {
  const { sites, reports, log, where, problem } = ledger;
  const state = { route: routeOf(location.hash), sites, reports, log, where, problem };
  render(<Dashboard t={t} now={Date.now()} state={state} actions={actions} />, root);
}

function follow(): void {
  const { view, site, token } = routeOf(location.hash);
  ledger.want({ site, token, log: WITH_LOG.has(view) });
  draw();
}

addEventListener('hashchange', () => {
  follow();
  scrollTo(0, 0);
});
follow();
requestIdleCallback(() => void fetchDetail());
onChanged((sites) => ledger.changed(sites));
setInterval(draw, CLOCK_MS);
