import type { Translate } from '../../utils/model/text';

interface NameFieldProps {
  readonly t: Translate;
  readonly name: string;
  readonly setName: (name: string) => void;
}

/** Under which name somebody acts: each act of a case is kept with it. */
export function NameField({ t, name, setName }: NameFieldProps) {
  return (
    <label class="case-name">
      {t('case_name')}
      <input
        class="field"
        autocomplete="name"
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
    </label>
  );
}
