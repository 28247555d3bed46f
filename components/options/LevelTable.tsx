import { useId, useState } from 'preact/hooks';
import { SEVERITIES } from '../../utils/export/order';
import type { Translate } from '../../utils/model/text';
import type { Level, UserRules } from '../../utils/model/user-rules';
import { plural } from '../ui/format';
import { PageText } from '../ui/PageText';
import type { TypeRow } from './actions';
import { levelOf } from './draft';

const SHOWN = 50;
const LEVELS: readonly Level[] = ['off', ...SEVERITIES.toReversed()];

interface LevelTableProps {
  readonly t: Translate;
  readonly builtIn: readonly TypeRow[];
  /** Null where the text beside it is not whole: then nothing can be changed here. */
  readonly rules: UserRules | null;
  readonly onLevel: (id: string, level: Level | null) => void;
}

/** Every type with its level, own ones first; a search field, because there are hundreds. */
export function LevelTable({ t, builtIn, rules, onLevel }: LevelTableProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [changedOnly, setChangedOnly] = useState(false);
  const [all, setAll] = useState(false);
  const own = (rules?.types ?? []).map((type) => ({ id: type.id, name: type.id, issuer: t('options_own') }));
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (row: TypeRow) => {
    const text = `${row.name} ${row.issuer ?? ''} ${row.id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const isChanged = (row: TypeRow) => rules !== null && levelOf(rules, row.id) !== null;
  const rows = [...own, ...builtIn].filter((row) => fits(row) && (!changedOnly || isChanged(row)));
  const shown = all ? rows : rows.slice(0, SHOWN);

  return (
    <section class="levels" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('options_levels')}</h2>
      <p class="quiet">{t(rules === null ? 'options_levels_wait' : 'options_levels_hint')}</p>
      <div class="search">
        <label class="sr-only" for={`${id}-search`}>
          {t('options_search')}
        </label>
        <input
          id={`${id}-search`}
          type="search"
          class="field"
          value={query}
          placeholder={t('options_search')}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <label class="tick">
          <input
            type="checkbox"
            checked={changedOnly}
            onChange={(event) => setChangedOnly(event.currentTarget.checked)}
          />
          {t('options_changed_only')}
        </label>
      </div>
      <p role="status" class="quiet found">
        {plural(t, 'options_found', rows.length)}
      </p>
      {rows.length > 0 && (
        <table>
          <caption class="sr-only">{t('options_levels')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('options_column_type')}</th>
              <th scope="col" class="issuer">
                {t('options_column_issuer')}
              </th>
              <th scope="col">{t('options_column_level')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <LevelRow
                key={row.id}
                t={t}
                row={row}
                level={rules && levelOf(rules, row.id)}
                disabled={rules === null}
                onLevel={onLevel}
              />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < rows.length && (
        <button type="button" class="button more" onClick={() => setAll(true)}>
          {plural(t, 'options_show_all', rows.length)}
        </button>
      )}
    </section>
  );
}

interface LevelRowProps {
  readonly t: Translate;
  readonly row: TypeRow;
  readonly level: Level | null;
  readonly disabled: boolean;
  readonly onLevel: LevelTableProps['onLevel'];
}

function LevelRow({ t, row, level, disabled, onLevel }: LevelRowProps) {
  const { id, name, issuer } = row;
  return (
    <tr class={level === null ? undefined : 'changed'}>
      <th scope="row">
        <PageText text={name} />
        <span class="type-id">
          {name !== id && <PageText text={id} code />}
          {issuer !== null && <span class="issuer-beside">{issuer}</span>}
        </span>
      </th>
      <td class="issuer">{issuer}</td>
      <td>
        <select
          class="field"
          aria-label={t('options_level_of', [name])}
          value={level ?? ''}
          disabled={disabled}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onLevel(id, LEVELS.find((one) => one === value) ?? null);
          }}
        >
          <option value="">{t('options_level_rule')}</option>
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {t(one === 'off' ? 'options_level_off' : `popup_severity_${one}`)}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
