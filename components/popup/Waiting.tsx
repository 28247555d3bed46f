import type { Translate } from '../../utils/model/text';

/** What stands there until the first report: the frame of the popup, with nothing that jumps. */
export function Waiting({ t }: { readonly t: Translate }) {
  return (
    <main class="popup" aria-busy="true">
      <header class="site-bar">
        <span class="site-name">{t('extension_name')}</span>
      </header>
      <div class="verdict">
        <h1 class="waiting">{t('popup_starting')}</h1>
      </div>
    </main>
  );
}
