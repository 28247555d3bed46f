import { useState } from 'preact/hooks';
import { typeName } from '../../utils/export/type-name';
import type { Translate } from '../../utils/model/text';
import { formatMoment, localeOf, plural, say } from '../ui/format';
import { PageText } from '../ui/PageText';
import type { Answers, Tally } from './actions';
import { type AnswerRow, rowsOf } from './answer-rows';

interface AnswerListProps {
  readonly t: Translate;
  readonly answers: Answers;
  readonly isWatched: boolean;
  readonly onClear: () => void;
}

const LEFT = ['large', 'gone', 'many', 'kind'] as const;

/** The answers in which something was found, newest first, and what became of the others. */
export function AnswerList({ t, answers, isWatched, onClear }: AnswerListProps) {
  const [filter, setFilter] = useState('');
  const rows = rowsOf(answers.shown, (type) => typeName(t, type), filter);
  const isEmpty = answers.shown.length === 0;
  return (
    <aside class="answers" aria-label={t('panel_answers')}>
      <div class="answers-bar">
        <input
          type="search"
          class="answers-filter"
          aria-label={t('panel_filter')}
          placeholder={t('panel_filter')}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
        <button type="button" class="button" disabled={isEmpty} onClick={onClear}>
          {t('panel_clear')}
        </button>
      </div>
      {rows.length === 0 ? (
        <p class="answers-none">
          {t(isEmpty ? (isWatched ? 'panel_empty' : 'panel_not_watched') : 'panel_nothing_matches')}
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach that
        <section class="answers-rows" tabIndex={0} aria-label={t('panel_answers')}>
          <AnswerTable t={t} rows={rows} />
        </section>
      )}
      <p class="answers-tally">{tallyText(t, answers.tally)}</p>
      {answers.problem !== null && (
        <p role="status" class="answers-problem">
          {say(t, answers.problem)}
        </p>
      )}
    </aside>
  );
}

function AnswerTable({ t, rows }: { readonly t: Translate; readonly rows: readonly AnswerRow[] }) {
  const time = new Intl.DateTimeFormat(localeOf(t), { timeStyle: 'medium' });
  return (
    <table>
      <thead>
        <tr>
          {(['time', 'method', 'from', 'token', 'where'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`panel_column_${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, method, from, type, preview, path }) => (
          <tr key={id}>
            <td title={formatMoment(t, at)}>{time.format(at)}</td>
            <td>
              <PageText text={method} />
            </td>
            <td>
              <PageText text={from} code />
            </td>
            <td>
              {type} <PageText text={preview} code />
            </td>
            <td>
              <PageText text={path} code />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function tallyText(t: Translate, tally: Tally): string {
  const left = LEFT.flatMap((why) => (tally[why] > 0 ? [plural(t, `panel_left_${why}`, tally[why])] : []));
  return [plural(t, 'panel_read', tally.read), ...left].join(' · ');
}
