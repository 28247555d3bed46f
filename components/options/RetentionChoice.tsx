import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/model/text';

const CHOICES: readonly (number | null)[] = [30, 90, 365, null];

interface RetentionChoiceProps {
  readonly t: Translate;
  /** Days; null for as long as there is room. */
  readonly days: number | null;
  readonly keep: (days: number | null) => Promise<void>;
}

/** For how long single entries of the ledger are kept. */
export function RetentionChoice({ t, days, keep }: RetentionChoiceProps) {
  const [chosen, setChosen] = useState(days);
  const [notice, setNotice] = useState('');
  const choices = CHOICES.includes(days) ? CHOICES : [...CHOICES, days];
  const choose = (value: string) => {
    const next = value === '' ? null : Number(value);
    setChosen(next);
    void keep(next).then(
      () => setNotice(t('options_saved')),
      () => setNotice(t('options_save_failed')),
    );
  };
  return (
    <section class="panel-switch" aria-labelledby="retention">
      <h2 id="retention">{t('options_retention')}</h2>
      <p>{t('options_retention_about')}</p>
      <select
        class="field"
        aria-labelledby="retention"
        value={chosen ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {choices.map((one) => (
          <option key={one} value={one ?? ''}>
            {one === null ? t('options_retention_all') : t('options_retention_days', [String(one)])}
          </option>
        ))}
      </select>
      <p role="status">{notice}</p>
    </section>
  );
}
