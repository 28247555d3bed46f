import type { Translate } from '../../utils/model/text';
import { ChevronIcon } from '../ui/Icons';

interface FormHelpProps {
  readonly t: Translate;
  /** Members of each set of characters, as in a bracket of a pattern. */
  readonly sets: Readonly<Record<string, string>>;
}

const FIELDS = ['id', 'form', 'class', 'environment', 'context', 'levels'] as const;

/** How a type is written, folded away. */
export function FormHelp({ t, sets }: FormHelpProps) {
  return (
    <details class="help">
      <summary>
        <ChevronIcon />
        {t('options_help')}
      </summary>
      <dl>
        {FIELDS.map((field) => (
          <div key={field}>
            <dt>
              <code>{field}</code>
            </dt>
            <dd>{t(`options_help_${field}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('options_help_sets')}</h3>
      <dl class="sets">
        {Object.entries(sets).map(([name, members]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <code>{members}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
