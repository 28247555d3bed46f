import { render } from 'preact';
import { Dashboard } from '../../components/dashboard/Dashboard';
import type { ImportState } from '../../components/dashboard/import-state';
import { hashOf, routeOf } from '../../components/dashboard/route';
import type { DashboardActions } from '../../components/dashboard/state';
import { fetchDetail } from '../../components/findings/LaterDetail';
import { investigationJson } from '../../utils/export/investigation-json';
import { onChanged } from '../../utils/messages/client';
import type { Report } from '../../utils/model/report';
import type { RequirementRow } from '../../utils/model/requirement';
import { actionsFor } from '../../utils/pages/actions';
import { Cases } from '../../utils/pages/cases';
import { download } from '../../utils/pages/download';
import { chosen, dropped, type Given } from '../../utils/pages/given-files';
import { KeptFiles } from '../../utils/pages/kept-files';
import { LedgerView } from '../../utils/pages/ledger-view';
import { LiveTabs } from '../../utils/pages/live-tabs';
import { saveSweep } from '../../utils/pages/save-sweep';
import { browser } from '../../utils/platform/browser';
import { readRules } from '../../utils/platform/stored-rules';
import { translate as t } from '../../utils/platform/translate';
import { ImportRun } from './import-run';

const CLOCK_MS = 5000;
/** Views that show single entries. */
const WITH_LOG: ReadonlySet<string> = new Set(['requests', 'timeline']);

const root = document.getElementById('app') as HTMLElement;
document.documentElement.lang = t('popup_locale');
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
document.title = `${t('dashboard_title')} · ${t('extension_name')}`;

const { version } = browser.runtime.getManifest();
let files: readonly Given[] = [];
let imported: ImportState | null = null;
const importing = new ImportRun(
  (state) => {
    imported = state;
    draw();
  },
  () => readRules().catch(() => undefined),
);
const ledger = new LedgerView(draw);
const cases = new Cases(draw, version);
const kept = new KeptFiles(draw);
const live = new LiveTabs(draw);
const actions: DashboardActions = {
  cases,
  go: (route) => {
    location.hash = hashOf(route);
  },
  more: () => ledger.more(),
  read: (given) => read(chosen(given)),
  readDropped: (transfer) => void dropped(transfer).then(read),
  readAgain: (mapping) => importing.start({ files, mapping }),
  cancelRead: () => importing.cancel(),
  keep: (shown) => kept.keep(shown),
  readKept: () => kept.read(),
  forgetFile: (site) => kept.forget(site),
  saveRead: () => {
    if (imported?.state !== 'done') return;
    const asked = { since: null, until: null, tokens: [], expectedNetworks: [], version, at: Date.now() };
    download('investigation.json', 'application/json', investigationJson(imported.found, asked, t));
  },
  saveWhere: () => {
    const { token } = routeOf(location.hash);
    if (token !== null && ledger.where !== null) void saveSweep(token, ledger.where);
  },
  at: (site) => {
    const tabId = live.of(site);
    // What changed the worker announces.
    return tabId === null ? null : actionsFor(tabId, { current: () => null, refresh: async () => {} });
  },
  copy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
};

function read(given: readonly Given[]): void {
  files = given;
  importing.start({ files, mapping: {} });
}

/** The rule book comes with the view that shows it. */
let requirementsOf: ((report: Report) => readonly RequirementRow[]) | null = null;

async function fetchRules(): Promise<void> {
  if (requirementsOf !== null) return;
  ({ requirementsOf } = await import('../../utils/assess/requirements'));
  draw();
}

function draw(): void {
  const { sites, reports, log, hours, where, problem } = ledger;
  const route = routeOf(location.hash);
  const rows = route.view === 'requirements' ? requirementsOf : null;
  const state = {
    route,
    sites,
    reports,
    log,
    hours,
    requirements: rows && reports.map((report) => ({ site: report.site, rows: rows(report) })),
    where,
    problem,
    imported,
    cases: cases.state,
    kept: kept.state,
  };
  render(<Dashboard t={t} now={Date.now()} state={state} actions={actions} />, root);
}

function follow(): void {
  const { view, site, token } = routeOf(location.hash);
  const isCases = view === 'cases';
  ledger.want({ site, token: isCases ? null : token, log: WITH_LOG.has(view), hours: view === 'timeline' });
  if (view === 'requirements') void fetchRules();
  if (isCases) {
    cases.read();
    kept.read();
  }
  draw();
}

addEventListener('hashchange', () => {
  follow();
  scrollTo(0, 0);
});
follow();
requestIdleCallback(() => void fetchDetail().then(draw));
onChanged((sites) => ledger.changed(sites));
setInterval(draw, CLOCK_MS);
