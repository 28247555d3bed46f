import { useState } from 'preact/hooks';
import { PageText } from '../ui/PageText';
import { Ago } from './Ago';
import type { CaseProps } from './CasePage';

/** These destroy the chance to make an archive: the ledger takes them only after one. */
const AFTER_ARCHIVE: ReadonlySet<string> = new Set(['contain', 'rotate']);

/** The check-list, in the order of an investigation. */
export function CaseSteps(props: CaseProps) {
  const { t, now, one, by, isLocked, actions } = props;
  const act = (step: (typeof one.state.steps)[number]['step'], state: 'done' | 'undone' | 'skipped') =>
    actions.cases.act(one.id, by, { act: 'step', step, state, reason: '' });
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('case_steps')}</h2>
      <ol class="case-steps">
        {one.state.steps.map(({ step, told }) => {
          const last = told?.act.act === 'archived' ? 'done' : told?.act.state;
          const isDone = last === 'done' || last === 'skipped';
          const mustWait = AFTER_ARCHIVE.has(step) && !one.isArchived;
          return (
            <li key={step} class={isDone ? 'done' : ''}>
              <span class="case-step">{t(`case_step_${step.replaceAll('-', '_')}`)}</span>
              {told && isDone && (
                <span class="quiet">
                  {t(last === 'skipped' ? 'case_skipped_by' : 'case_done_by', [told.by])}{' '}
                  <Ago t={t} now={now} at={told.at} />
                </span>
              )}
              {mustWait && !isDone && <span class="quiet">{t('case_archive_first')}</span>}
              {step === 'archive' ? (
                <>
                  <ArchiveForm {...props} />
                  <SavedFile {...props} />
                </>
              ) : (
                <span class="case-buttons">
                  <button
                    type="button"
                    class="button small"
                    disabled={isLocked || (mustWait && !isDone)}
                    onClick={() => act(step, isDone ? 'undone' : 'done')}
                  >
                    {t(isDone ? 'case_undo' : 'case_done')}
                  </button>
                  {!isDone && (
                    <button type="button" class="button small" disabled={isLocked} onClick={() => act(step, 'skipped')}>
                      {t('case_skip')}
                    </button>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function ArchiveForm({ t, one, isLocked, actions }: CaseProps) {
  const [passphrase, setPassphrase] = useState('');
  const last = one.state.archives.at(-1);
  return (
    <form
      class="case-archive"
      onSubmit={(event) => {
        event.preventDefault();
        actions.cases.archive(one.id, passphrase === '' ? null : passphrase);
      }}
    >
      <label>
        <span class="sr-only">{t('case_passphrase')}</span>
        <input
          type="password"
          class="field"
          autocomplete="new-password"
          placeholder={t('case_passphrase')}
          value={passphrase}
          onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button small primary" disabled={isLocked}>
        {t('case_archive_make')}
      </button>
      {last && (
        <code class="case-head">
          <PageText text={`sha256:${last.act.sha256}`} />
        </code>
      )}
    </form>
  );
}

/** A browser does not say whether a download was saved, was cancelled, or came to nothing: the file itself does. */
function SavedFile({ t, one, by, isLocked, state, actions }: CaseProps) {
  if (state.cases.unread?.id !== one.id) return null;
  return (
    <label class="case-saved-file">
      {t('case_saved_file')}
      <input
        type="file"
        class="field"
        accept=".zip,.twarchive"
        disabled={isLocked}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) actions.cases.readBack(file, by);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
