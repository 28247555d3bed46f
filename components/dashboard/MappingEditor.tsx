import { useState } from 'preact/hooks';
import type { FileRead } from '../../utils/model/investigation';
import type { Translate } from '../../utils/model/text';
import { legible } from '../ui/page-text';
import type { Mapping } from './import-state';

/** Fields that a person may name a column for; `header.<name>` and `cookie.<name>` stand there where they were guessed. */
const FIELDS = ['time', 'method', 'url', 'host', 'status', 'client', 'agent', 'principal', 'context', 'token'] as const;

interface MappingEditorProps {
  readonly t: Translate;
  readonly files: readonly FileRead[];
  /** Reads the files again with this mapping. */
  readonly onRead: (mapping: Mapping) => void;
}

/** Which column or member was read as what, where that was guessed, and the way to correct it. */
export function MappingEditor({ t, files, onRead }: MappingEditorProps) {
  const guessed: Mapping = Object.assign({}, ...files.map(({ mapping }) => mapping ?? {}));
  const [changed, setChanged] = useState<Mapping>({});
  if (files.every(({ mapping }) => mapping === null)) return null;
  const mapping: Mapping = { ...guessed, ...changed };
  const fields = [...new Set([...FIELDS, ...Object.keys(guessed)])];
  const given = Object.fromEntries(Object.entries(mapping).filter(([, column]) => column.trim() !== ''));
  return (
    <details class="mapping">
      <summary class="mapping-title">{t('import_mapping')}</summary>
      <p class="quiet">{t('import_mapping_about')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onRead(given);
        }}
      >
        {fields.map((field) => (
          <label key={field}>
            <code>{legible(field)}</code>
            <input
              type="text"
              class="field"
              spellcheck={false}
              value={mapping[field] ?? ''}
              onInput={({ currentTarget }) => setChanged({ ...changed, [field]: currentTarget.value })}
            />
          </label>
        ))}
        <button type="submit" class="button">
          {t('import_again')}
        </button>
      </form>
    </details>
  );
}
