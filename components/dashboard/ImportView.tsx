import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/model/text';
import { InvestigationView } from '../investigation/InvestigationView';
import { formatNumber, plural } from '../ui/format';
import { ImportProgress } from './ImportProgress';
import type { ImportState } from './import-state';
import { KeepBox } from './KeepBox';
import { KeptFiles } from './KeptFiles';
import { MappingEditor } from './MappingEditor';
import { ShownTokens } from './ShownTokens';
import type { ViewProps } from './state';

/** Files of any kind, read on this device: what they show, and what of it is kept. */
export function ImportView(props: ViewProps) {
  const { t, state, actions } = props;
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
          if (event.dataTransfer) actions.readDropped(event.dataTransfer);
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
      <FolderChoice t={t} take={take} />
      {imported?.state === 'reading' && <ImportProgress t={t} progress={imported} onCancel={actions.cancelRead} />}
      {imported?.state === 'failed' && (
        <p role="alert" class="dashboard-problem">
          {t('dashboard_failed', [imported.detail])}
        </p>
      )}
      {imported?.state === 'done' && <Found {...props} done={imported} />}
      {imported?.state !== 'done' && <KeptFiles {...props} />}
    </>
  );
}

interface FolderChoiceProps {
  readonly t: Translate;
  readonly take: (files: FileList | null | undefined) => void;
}

/** A folder with all that is in it. */
function FolderChoice({ t, take }: FolderChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  // No attribute that JSX knows.
  useEffect(() => input.current?.setAttribute('webkitdirectory', ''), []);
  return (
    <label class="drop-folder">
      <input
        ref={input}
        type="file"
        class="sr-only"
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          currentTarget.value = '';
        }}
      />
      <span class="button" aria-hidden="true">
        {t('import_choose_folder')}
      </span>
      <span class="quiet">{t('import_folder_about')}</span>
    </label>
  );
}

interface FoundProps extends ViewProps {
  readonly done: Extract<ImportState, { readonly state: 'done' }>;
}

function Found(props: FoundProps) {
  const { t, done, actions } = props;
  const { found, rules } = done;
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
  const names = new Set(done.shown.flatMap(({ tokens }) => tokens.map(({ fingerprint }) => fingerprint)));
  return (
    <div ref={box}>
      <div class="import-head">
        <p role="status">
          {plural(t, 'import_shown', names.size, [plural(t, 'import_files', done.shown.length)])}{' '}
          {found.files.length > 0 &&
            plural(t, 'import_done', found.tokens.length, [formatNumber(t, rows), formatNumber(t, found.uses)])}
        </p>
        {found.files.length > 0 && (
          <button type="button" class="button" onClick={actions.saveRead}>
            {t('popup_export_json')}
          </button>
        )}
      </div>
      <KeepBox {...props} />
      <ShownTokens {...props} />
      <KeptFiles {...props} />
      <MappingEditor t={t} files={found.files} onRead={actions.readAgain} />
      {found.files.length > 0 && (
        <div class="investigation">
          <InvestigationView t={t} found={found} ruleOf={(id) => rules[id]} />
        </div>
      )}
    </div>
  );
}
