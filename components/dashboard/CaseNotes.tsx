import { useState } from 'preact/hooks';
import type { NoteType } from '../../utils/model/case';
import { PageText } from '../ui/PageText';
import { Ago } from './Ago';
import type { CaseProps } from './CasePage';

const TYPES: readonly NoteType[] = ['observation', 'hypothesis', 'decision', 'action', 'contact'];

/** What people wrote down, and a form for more. */
export function CaseNotes({ t, now, one, by, isLocked, actions }: CaseProps) {
  const [type, setType] = useState<NoteType>('observation');
  const [text, setText] = useState('');
  const [links, setLinks] = useState('');
  return (
    <section aria-labelledby="notes" class="case-forms">
      <h2 id="notes">{t('case_notes')}</h2>
      {one.state.notes.length === 0 && <p class="quiet">{t('case_no_notes')}</p>}
      <ul class="case-notes">
        {one.state.notes.map((note) => (
          <li key={note.seq}>
            <p class="quiet">
              <span class="case-type">{t(`case_note_${note.act.type}`)}</span> <PageText text={note.by} />
              {' · '}
              <Ago t={t} now={now} at={note.at} />
              {note.act.links.length > 0 && ` · ${t('case_links', [note.act.links.join(', ')])}`}
              {note.archive !== null && ` · ${t('case_from_archive')}`}
            </p>
            <p class="case-text">
              <PageText text={note.act.text} />
            </p>
          </li>
        ))}
      </ul>
      <form
        class="case-form"
        onSubmit={(event) => {
          event.preventDefault();
          actions.cases.act(one.id, by, { act: 'note', type, text: text.trim(), links: numbersIn(links) });
          setText('');
          setLinks('');
        }}
      >
        <label>
          {t('case_note_type')}
          <select class="field" value={type} onChange={({ currentTarget }) => setType(currentTarget.value as NoteType)}>
            {TYPES.map((one) => (
              <option key={one} value={one}>
                {t(`case_note_${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('case_note_text')}
          <textarea class="field" rows={3} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
        </label>
        <label>
          {t('case_note_links')}
          <input
            class="field"
            inputMode="numeric"
            value={links}
            onInput={({ currentTarget }) => setLinks(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={isLocked || text.trim() === ''}>
          {t('case_note_add')}
        </button>
      </form>
    </section>
  );
}

const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/\d{1,12}/g)].map(([digits]) => Number(digits));
