import { useId, useState } from 'preact/hooks';
import { SEVERITIES } from '../../utils/export/order';
import type { Translate } from '../../utils/model/text';
import type { Level, Levels } from '../../utils/model/user-rules';
import { plural } from '../ui/format';
import { PageText } from '../ui/PageText';
import type { TypeRow } from './actions';
import { levelIn } from './draft';

const SHOWN = 50;
const LEVELS: readonly Level[] = ['off', ...SEVERITIES.toReversed()];

interface LevelTableProps {
  readonly t: Translate;
  /** Types of tokens, or rules. */
  readonly of: 'types' | 'rules';
  readonly rows: readonly TypeRow[];
  /** By id. Null where the text beside it is not whole: then nothing can be changed here. */
  readonly levels: Levels | null;
  readonly onLevel: (id: string, level: Level | null) => void;
}

const WORDS = {
  types: {
    title: 'options_levels',
    hint: 'options_levels_hint',
    search: 'options_search',
    name: 'options_column_type',
    beside: 'options_column_issuer',
    found: 'options_found',
  },
  rules: {
    title: 'options_rule_levels',
    hint: 'options_rule_levels_hint',
    search: 'options_search_rules',
    name: 'options_column_rule',
    beside: 'options_column_usual',
    found: 'options_found_rules',
  },
} as const;

/** Every type or rule with its level; a search field, because there are hundreds. */
export function LevelTable({ t, of, rows: all, levels, onLevel }: LevelTableProps) {
  const words = WORDS[of];
  const id = useId();
  const [query, setQuery] = useState('');
  const [changedOnly, setChangedOnly] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (row: TypeRow) => {
    const text = `${row.name} ${row.issuer ?? ''} ${row.id}`.toLowerCase();
    return asked.every((word) => text.includes(word));
  };
  const isChanged = (row: TypeRow) => levels !== null && levelIn(levels, row.id) !== null;
  const rows = all.filter((row) => fits(row) && (!changedOnly || isChanged(row)));
  const shown = isWhole ? rows : rows.slice(0, SHOWN);

  return (
    <section class="levels" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(words.title)}</h2>
      <p class="quiet">{t(levels === null ? 'options_levels_wait' : words.hint)}</p>
      <div class="search">
        <label class="sr-only" for={`${id}-search`}>
          {t(words.search)}
        </label>
        <input
          id={`${id}-search`}
          type="search"
          class="field"
          value={query}
          placeholder={t(words.search)}
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
        {plural(t, words.found, rows.length)}
      </p>
      {rows.length > 0 && (
        <table>
          <caption class="sr-only">{t(words.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(words.name)}</th>
              <th scope="col" class="issuer">
                {t(words.beside)}
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
                level={levels && levelIn(levels, row.id)}
                disabled={levels === null}
                onLevel={onLevel}
              />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < rows.length && (
        <button type="button" class="button more" onClick={() => setWhole(true)}>
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
