import { render } from 'preact';
import type { AnswerShown, Answers, Loaded, PanelActions } from '../../components/devtools/actions';
import { Panel } from '../../components/devtools/Panel';
import { fetchDetail } from '../../components/findings/LaterDetail';
import { Waiting } from '../../components/popup/Waiting';
import { onChanged, send } from '../../utils/messages/client';
import type { TabReport } from '../../utils/messages/protocol';
import { watchFinished } from '../../utils/observe/devtools/surfaces/response-bodies';
import { actionsFor, fetchExports } from '../../utils/pages/actions';
import { failedReport } from '../../utils/pages/failed-report';
import { browser } from '../../utils/platform/browser';
import {
  canAskForOrigins,
  inspectedTab,
  inspectedUrl,
  isDark,
  onNavigated,
  onThemeChanged,
  reloadInspected,
} from '../../utils/platform/devtools';
import { translate as t } from '../../utils/platform/translate';
import { AnswerReader, NO_ANSWERS } from '../../utils/record/answer-reader';
import { readLoaded } from '../../utils/record/loaded';
import { RulesInUse } from '../../utils/record/rules-in-use';

const REFRESH_AFTER_MS = 200;
const CLOCK_MS = 5000;
const MAX_SHOWN = 500;

const root = document.getElementById('app') as HTMLElement;
document.documentElement.lang = t('popup_locale');
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';

const tabId = inspectedTab();
const rules = new RulesInUse(() => {});
let report: TabReport | null = null;
let shown: readonly AnswerShown[] = [];
let rest: Omit<Answers, 'shown'> = { tally: NO_ANSWERS, problem: null };
let loaded: Loaded | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

const reader = new AnswerReader({
  tabId,
  // Nothing is looked at before the person's own rules are known.
  watches: async (origin) => {
    await rules.ready;
    return send('panel/watches', { origin });
  },
  send: async (batch) => {
    await send('panel/append', batch);
  },
  looked: (found, tally) => {
    shown = [...shown, ...found].slice(-MAX_SHOWN);
    rest = { ...rest, tally };
    draw();
  },
  failed: (error) => {
    rest = { ...rest, problem: { key: 'panel_failed', values: [wordsOf(error)] } };
    draw();
    return null;
  },
});

const useButton = async () => ({ key: 'panel_use_button', values: [] });
const actions: PanelActions = {
  ...actionsFor(tabId, { current: () => report, refresh }),
  ...(canAskForOrigins() ? {} : { watch: useButton, allow: useButton, stopWatching: useButton }),
  reload: async () => {
    reloadInspected();
    return null;
  },
  close: () => {},
  clear: () => {
    shown = [];
    rest = { ...rest, problem: null };
    draw();
  },
  readLoaded: () => void load(),
};

async function load(): Promise<void> {
  loaded = { state: 'reading' };
  draw();
  try {
    await rules.ready;
    loaded = { state: 'read', ...(await readLoaded(rules.levels, rules.policy)) };
  } catch (error) {
    loaded = { state: 'failed', detail: wordsOf(error) };
  }
  draw();
}

function draw(): void {
  const view = report && (
    <Panel report={report} answers={{ shown, ...rest }} loaded={loaded} t={t} now={Date.now()} actions={actions} />
  );
  render(view ?? <Waiting t={t} />, root);
}

async function refresh(): Promise<void> {
  report = await send('report/tab', { tabId, url: await inspectedUrl() }).catch(failedReport);
  draw();
}

function refreshSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void refresh(), REFRESH_AFTER_MS);
}

const wear = () => {
  document.documentElement.style.colorScheme = isDark() ? 'dark' : 'light';
};
const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

// Listening comes first: a page may load at any moment.
watchFinished((request) => reader.add(request));
onNavigated((url) => {
  reader.navigated(url);
  refreshSoon();
});
wear();
onThemeChanged(wear);
draw();
requestIdleCallback(() => void Promise.all([fetchDetail(), fetchExports()]));
reader.navigated(await inspectedUrl());
await refresh();
onChanged((sites) => {
  if (report === null || report.site === '' || sites.includes(report.site)) refreshSoon();
});
setInterval(draw, CLOCK_MS);
