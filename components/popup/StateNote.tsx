import type { ComponentChildren } from 'preact';
import { isIncomplete } from '../../utils/export/incomplete';
import type { TabReport, TabState } from '../../utils/messages/protocol';
import type { Translate } from '../../utils/model/text';
import { hostOf, isolated } from '../ui/page-text';
import type { Commands } from './use-commands';
import { isUnderWay } from './verdict';

/** Where other apps are likely to answer at other ports of the same host. */
const HAS_PORTS = /:\d+$|\/\/(?:.*\.)?localhost$|\/\/127\.|\/\/\[/;

interface StateNoteProps {
  readonly t: Translate;
  readonly tab: TabReport;
  readonly commands: Commands;
}

/** What the state of the tab means for a person, and its one main action. */
export function StateNote({ t, tab, commands }: StateNoteProps) {
  const { state, report } = tab;
  const isLacking = report !== null && isIncomplete(report);
  const clean = report !== null && report.findings.length === 0 && !isLacking;
  const hasPorts = HAS_PORTS.test(tab.origin);
  const host = hostOf(hasPorts ? tab.origin.replace(/:\d+$/, '') : tab.origin) || tab.site;
  const ports = () => hasPorts && <p class="quiet">{t('popup_watch_site_ports', [isolated(host)])}</p>;
  const watch = () => (
    <button type="button" class="button primary" onClick={commands.watch}>
      {t('popup_watch_site')}
    </button>
  );
  const bodies: Readonly<Record<TabState, () => ComponentChildren>> = {
    restricted: () => <p>{t('popup_restricted_body')}</p>,
    'not-granted': () => (
      <>
        <p>{t('popup_not_granted_body')}</p>
        <div class="choice">
          {watch()}
          <p class="quiet">{t('popup_watch_site_body', [isolated(host)])}</p>
          {ports()}
          {tab.incognito === true && <p class="quiet">{t('popup_watch_site_private')}</p>}
        </div>
        <div class="choice">
          <button type="button" class="button" onClick={commands.checkOnce}>
            {t('popup_check_once')}
          </button>
          <p class="quiet">{t('popup_check_once_body')}</p>
        </div>
      </>
    ),
    paused: () => (
      <>
        <p>{t('popup_paused_body')}</p>
        <div class="actions">
          <button type="button" class="button primary" onClick={commands.resume}>
            {t('popup_watch')}
          </button>
        </div>
      </>
    ),
    'reload-needed': () => (
      <>
        <p>{t(clean || report === null ? 'popup_reload_body' : 'popup_reload_needed')}</p>
        <div class="actions">
          <button type="button" class="button primary" onClick={commands.reload}>
            {t('popup_reload')}
          </button>
        </div>
      </>
    ),
    watching: () =>
      clean &&
      !isUnderWay(report) && <p>{t(report.tokens.length === 0 ? 'popup_no_tokens_body' : 'popup_no_risks_body')}</p>,
    'checked-once': () => (
      <>
        <p>{t('popup_checked_once_body')}</p>
        <div class="actions">{watch()}</div>
        {ports()}
      </>
    ),
    private: () => <p>{t('popup_private_body')}</p>,
    error: () => (
      <>
        <p>{t('popup_error_body')}</p>
        {tab.error !== null && (
          <>
            <p class="error-id">
              {t('popup_error_id')} <code>{tab.error.id}</code>
            </p>
            <div class="actions">
              <button
                type="button"
                class="button primary"
                onClick={() => void commands.copy(errorText(tab), t('popup_copied_report'))}
              >
                {t('popup_copy_report')}
              </button>
            </div>
          </>
        )}
      </>
    ),
  };
  const body = bodies[state]();
  if (!body && !isLacking) return null;
  return (
    <div class={`state-note ${state}`}>
      {isLacking && <p>{t('popup_not_recorded_body')}</p>}
      {body}
    </div>
  );
}

function errorText({ error, site }: TabReport): string {
  return JSON.stringify({ tool: 'tokenwitness', id: error?.id, detail: error?.detail, site }, null, 2);
}
