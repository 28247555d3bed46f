import type { TabReport } from '../../utils/messages/protocol';
import type { Translate } from '../../utils/model/text';
import { WitnessIcon } from '../ui/Icons';
import { Menu, type MenuItem } from '../ui/Menu';
import { PageText } from '../ui/PageText';
import { hostOf, shortHost } from '../ui/page-text';
import type { Commands } from './use-commands';

const WATCHED = new Set(['watching', 'reload-needed', 'private']);

/** Which site this is about, and whether it is watched, with the way to change that. */
export function SiteBar({
  t,
  tab,
  commands,
}: {
  readonly t: Translate;
  readonly tab: TabReport;
  readonly commands: Commands;
}) {
  const paused = tab.state === 'paused';
  const watching = WATCHED.has(tab.state);
  const status = t(watching ? 'popup_watching' : paused ? 'popup_paused' : 'popup_not_watching');
  const host = hostOf(tab.origin) || tab.site;
  const items: readonly MenuItem[] = [
    {
      label: t('popup_watching'),
      hint: t('popup_watching_hint'),
      checked: watching,
      pick: () => paused && commands.resume(),
    },
    {
      label: t('popup_paused'),
      hint: t('popup_paused_hint'),
      checked: paused,
      pick: () => watching && commands.pause(),
    },
    ...(tab.state === 'watching' || tab.state === 'private'
      ? [{ label: t('popup_logged_out'), hint: t('popup_logged_out_hint'), pick: commands.loggedOut }]
      : []),
    ...(watching
      ? [{ label: t('popup_check_globals'), hint: t('popup_check_globals_hint'), pick: commands.checkGlobals }]
      : []),
    ...(tab.state === 'watching'
      ? [{ label: t('popup_check_files'), hint: t('popup_check_files_hint'), pick: commands.checkFiles }]
      : []),
    { label: t('popup_stop_watching'), hint: t('popup_stop_watching_hint'), pick: commands.stopWatching },
  ];
  return (
    <header class="site-bar">
      <WitnessIcon watching={watching} />
      <span class="site-name" title={host}>
        {host === '' ? t('extension_name') : <PageText text={shortHost(host)} />}
      </span>
      {(watching || paused) && (
        <Menu
          name={t('popup_site_switch', [status])}
          label={
            <>
              <span class={paused ? 'dot paused' : 'dot'} aria-hidden="true" />
              {status}
            </>
          }
          items={items}
        />
      )}
      {(tab.state === 'not-granted' || tab.state === 'checked-once') && <span class="site-status">{status}</span>}
    </header>
  );
}
