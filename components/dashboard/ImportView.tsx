import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/model/text';
import { InvestigationView } from '../investigation/InvestigationView';
import { formatNumber, plural } from '../ui/format';
import { ImportProgress } from './ImportProgress';
import type { ImportState } from './import-state';
import { MappingEditor } from './MappingEditor';
import type { ViewProps } from './state';

/** Logs and recordings from files, read as the command line reads them and kept nowhere. */
export function ImportView({ t, state, actions }: ViewProps) {
  const { imported } = state;
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0) actions.read([...files]);
  };
  return (
    <>
      <div class="view-head">
        <h1>{t('dashboard_import')}</h1>
        <p class="quiet">{t('import_about')}</p>
      </div>
      <label
        class={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <input
          type="file"
          multiple
          class="sr-only"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file can be chosen again.
            currentTarget.value = '';
          }}
        />
        <span class="button" aria-hidden="true">
          {t('import_choose')}
        </span>
        <span>{t('import_drop')}</span>
        <span class="quiet">{t('import_formats')}</span>
      </label>
      {imported?.state === 'reading' && <ImportProgress t={t} progress={imported} onCancel={actions.cancelRead} />}
      {imported?.state === 'failed' && (
        <p role="alert" class="dashboard-problem">
          {t('dashboard_failed', [imported.detail])}
        </p>
      )}
      {imported?.state === 'done' && <Found t={t} done={imported} actions={actions} />}
    </>
  );
}

interface FoundProps {
  readonly t: Translate;
  readonly done: Extract<ImportState, { readonly state: 'done' }>;
  readonly actions: ViewProps['actions'];
}

function Found({ t, done, actions }: FoundProps) {
  const { found, rules, formats } = done;
  const box = useRef<HTMLDivElement>(null);
  // Links within the report are no routes of the page.
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      const target = link && box.current?.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`);
      if (!target) return;
      event.preventDefault();
      if (target instanceof HTMLDetailsElement) target.open = true;
      target.scrollIntoView();
    };
    box.current?.addEventListener('click', follow);
    return () => box.current?.removeEventListener('click', follow);
  }, []);
  const rows = found.files.reduce((sum, file) => sum + file.rows, 0);
  return (
    <div ref={box}>
      <div class="import-head">
        <p role="status">
          {plural(t, 'import_done', found.tokens.length, [formatNumber(t, rows), formatNumber(t, found.uses)])}
        </p>
        <button type="button" class="button" onClick={actions.saveRead}>
          {t('popup_export_json')}
        </button>
      </div>
      <MappingEditor t={t} files={found.files} onRead={actions.readAgain} />
      <div class="investigation">
        <InvestigationView
          t={t}
          found={found}
          ruleOf={(id) => rules[id]}
          formatName={(id) => formats[id] ?? t(`cli_log_format_${id}`)}
        />
      </div>
    </div>
  );
}
