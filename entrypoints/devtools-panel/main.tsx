import { render } from 'preact';
import type { AnswerShown, Answers, Loaded, PanelActions } from '../../components/devtools/actions';
import { Panel } from '../../components/devtools/Panel';
import { Waiting } from '../../components/popup/Waiting';
import { onChanged, send } from '../../utils/messages/client';
import type { TabReport } from '../../utils/messages/protocol';
import { watchFinished } from '../../utils/observe/devtools/surfaces/response-bodies';
import { actionsFor } from '../../utils/pages/actions';
import { failedReport } from '../../utils/pages/failed-report';
import { browser } from '../../utils/platform/browser';
import { inspectedTab, inspectedUrl, isDark, onNavigated, onThemeChanged } from '../../utils/platform/devtools';
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
  watches: (origin) => send('panel/watches', { origin }),
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

const actions: PanelActions = {
  ...actionsFor(tabId, { current: () => report, refresh }),
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
    loaded = { state: 'read', ...(await readLoaded(rules.levels)) };
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

wear();
onThemeChanged(wear);
draw();
// Nothing is looked at before the person's own rules are known.
const [url] = await Promise.all([inspectedUrl(), rules.ready, refresh()]);
reader.navigated(url);
onNavigated((url) => {
  reader.navigated(url);
  refreshSoon();
});
watchFinished((request) => reader.add(request));
onChanged((sites) => {
  if (report === null || report.site === '' || sites.includes(report.site)) refreshSoon();
});
setInterval(draw, CLOCK_MS);
