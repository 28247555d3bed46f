import type { TabReport } from '../../utils/messages/protocol';
import type { Translate } from '../../utils/model/text';
import { Menu } from '../ui/Menu';
import type { Commands } from './use-commands';

export function Footer({
  t,
  tab,
  commands,
}: {
  readonly t: Translate;
  readonly tab: TabReport;
  readonly commands: Commands;
}) {
  const reloads = tab.state === 'watching' || tab.state === 'private';
  return (
    <footer class="footer">
      <button type="button" class="button" onClick={commands.openDashboard}>
        {t('popup_dashboard')}
      </button>
      <Menu
        up
        label={t('popup_export')}
        items={[
          { label: t('popup_export_json'), hint: t('popup_export_json_hint'), pick: commands.exportJson },
          { label: t('popup_export_markdown'), hint: t('popup_export_markdown_hint'), pick: commands.exportMarkdown },
        ]}
      />
      {reloads && (
        <button type="button" class="button" onClick={commands.reload}>
          {t('popup_reload')}
        </button>
      )}
    </footer>
  );
}
