import { render } from 'preact';
import { fetchDetail } from '../../components/findings/LaterDetail';
import { Popup } from '../../components/popup/Popup';
import { Waiting } from '../../components/popup/Waiting';
import { onChanged, send } from '../../utils/messages/client';
import type { TabReport } from '../../utils/messages/protocol';
import { actionsFor, fetchExports } from '../../utils/pages/actions';
import { failedReport } from '../../utils/pages/failed-report';
import { browser } from '../../utils/platform/browser';
import { readSession } from '../../utils/platform/session';
import { translate as t } from '../../utils/platform/translate';
import { isTabReport, samePage, tabToShow } from './tab';

const REFRESH_AFTER_MS = 200;
const CLOCK_MS = 5000;

const root = document.getElementById('app') as HTMLElement;
document.documentElement.lang = t('popup_locale');
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';

let shown: TabReport | null = null;
/** The worker's last word on the page that the tab still shows. */
let known: TabReport | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

async function start(): Promise<void> {
  const tabId = await tabToShow();
  const actions = actionsFor(tabId, { current: () => shown, refresh });

  const draw = () => {
    render(shown ? <Popup report={shown} t={t} now={Date.now()} actions={actions} /> : <Waiting t={t} />, root);
  };
  /** So that what a person opens opens at once. */
  const prepare = () => {
    const playbooks = shown?.report?.findings.map(({ playbook }) => playbook);
    requestIdleCallback(() => void Promise.all([fetchDetail(playbooks).then(draw), fetchExports()]));
  };
  async function refresh(): Promise<void> {
    known = samePage(known, await send('report/tab', { tabId }).catch(failedReport));
    shown = known;
    draw();
    prepare();
  }
  const refreshSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), REFRESH_AFTER_MS);
  };

  const summary = await readSession(`popup:${tabId}`).catch(() => null);
  // A tab that is not granted has an address only once the button was pressed: the summary could not know it.
  if (isTabReport(summary) && summary.state !== 'restricted') shown = summary;
  draw();
  prepare();
  await refresh();
  onChanged((sites) => {
    if (shown === null || shown.site === '' || sites.includes(shown.site)) refreshSoon();
  });
  browser.tabs.onUpdated.addListener((changed, { status }) => {
    if (changed !== tabId) return;
    if (status === 'loading') known = null;
    refreshSoon();
  });
  setInterval(draw, CLOCK_MS);
}

void start();
