import { useId, useState } from 'preact/hooks';
import type { Translate } from '../../utils/model/text';
import { plural } from '../ui/format';
import type { Checked } from './actions';
import { FormHelp } from './FormHelp';
import { ProblemList } from './ProblemList';

interface RulesEditorProps {
  readonly t: Translate;
  readonly text: string;
  readonly checked: Checked;
  readonly example: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly onText: (text: string) => void;
  /** Saves what is in use as a file; null where that cannot be told. */
  readonly onExport: (() => void) | null;
}

/** Larger files are refused unread, bytes. */
const MAX_FILE = 2_000_000;

/** The person's rules as the text of a file: typed, pasted, chosen, or an example to begin with. */
export function RulesEditor({ t, text, checked, example, sets, onText, onExport }: RulesEditorProps) {
  const id = useId();
  const [refused, setRefused] = useState(false);
  const isEmpty = text.trim() === '';

  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const isRead = file.size <= MAX_FILE ? await file.text().catch(() => null) : null;
    // The same file may be chosen again once it was mended.
    input.value = '';
    setRefused(isRead === null);
    if (isRead !== null) onText(isRead.replace(/^\ufeff/, ''));
  };

  return (
    <section class="editor" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('options_types')}</h2>
      <p class="quiet">{t('options_types_hint')}</p>
      <div class="editor-actions">
        <label class="button file">
          {t('options_choose')}
          <input
            type="file"
            class="sr-only"
            accept=".json,application/json"
            onChange={(event) => void read(event.currentTarget)}
          />
        </label>
        <button type="button" class="button" disabled={onExport === null} onClick={() => onExport?.()}>
          {t('options_export')}
        </button>
        {isEmpty ? (
          <button type="button" class="button" onClick={() => onText(example)}>
            {t('options_example')}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => onText('')}>
            {t('options_restore')}
          </button>
        )}
      </div>
      <label class="editor-label" for={`${id}-text`}>
        {t('options_text')}
      </label>
      <textarea
        id={`${id}-text`}
        class="rules-text"
        value={text}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        dir="ltr"
        rows={18}
        aria-invalid={!checked.ok}
        aria-describedby={`${id}-check`}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <div id={`${id}-check`} class={checked.ok ? 'check' : 'check failed'}>
        <p role="status">{refused ? t('options_file_refused') : verdict(t, checked, isEmpty)}</p>
        {!checked.ok && <ProblemList t={t} problems={checked.problems} />}
      </div>
      <FormHelp t={t} sets={sets} />
    </section>
  );
}

function verdict(t: Translate, checked: Checked, isEmpty: boolean): string {
  if (!checked.ok) return plural(t, 'options_problems', checked.problems.length);
  if (isEmpty) return t('options_nothing');
  const { types, levels } = checked.rules;
  const own = plural(t, 'options_own_types', types.length);
  return t('options_whole', [own, plural(t, 'options_levels_set', Object.keys(levels).length)]);
}
