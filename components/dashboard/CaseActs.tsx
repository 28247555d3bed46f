import { useState } from 'preact/hooks';
import type { OwnAct } from '../../utils/model/case';
import type { Translate } from '../../utils/model/text';
import { formatNumber } from '../ui/format';
import { PageText } from '../ui/PageText';
import { isolated } from '../ui/page-text';
import { Ago } from './Ago';
import type { CaseProps } from './CasePage';

/** What is held, everything that was done in order, and the end of the case. */
export function CaseActs(props: CaseProps) {
  const { t, now, one } = props;
  return (
    <>
      <section aria-labelledby="held" class="case-forms">
        <h2 id="held">{t('case_held')}</h2>
        <ul class="case-held">
          {one.state.held.map(({ seq, act }) => (
            <li key={seq}>
              {t('case_held_span', [formatNumber(t, act.from), formatNumber(t, act.to)])}{' '}
              {act.site === null ? t('case_all_sites') : <PageText text={heldName(props, act.site)} />}
            </li>
          ))}
        </ul>
        <HoldForm {...props} />
      </section>
      <section aria-labelledby="acts">
        <h2 id="acts">{t('case_acts')}</h2>
        <ol class="case-acts">
          {one.events.map(({ seq, at, by, act }) => (
            <li key={seq}>
              <span class="quiet">
                #{seq} <Ago t={t} now={now} at={at} /> <PageText text={by} />
              </span>{' '}
              {act.act === 'merged' ? `${t('case_from_archive')}: ${actText(t, act.quoted)}` : actText(t, act)}
            </li>
          ))}
        </ol>
        <EndForm {...props} />
      </section>
    </>
  );
}

/** A kept file goes by its name. */
function heldName({ state }: CaseProps, site: string): string {
  return state.kept.list?.find((file) => file.site === site)?.name ?? site;
}

function actText(t: Translate, act: OwnAct): string {
  switch (act.act) {
    case 'opened':
    case 'closed':
    case 'reopened':
      return t(`case_act_${act.act}`, [isolated(act.reason)]);
    case 'note':
      return t('case_act_note', [t(`case_note_${act.type}`)]);
    case 'held':
      return t('case_act_held', [formatNumber(t, act.from), formatNumber(t, act.to)]);
    case 'step':
      return t(`case_act_${act.state}`, [t(`case_step_${act.step.replaceAll('-', '_')}`)]);
    case 'archived':
      return t('case_act_archived', [formatNumber(t, act.upTo)]);
    case 'rotating':
    case 'rotation':
      return t(`case_act_${act.act}`, [act.fingerprint]);
  }
}

function HoldForm({ t, one, by, isLocked, actions }: CaseProps) {
  const [since, setSince] = useState('');
  const [until, setUntil] = useState('');
  const [from, to] = [Date.parse(since), until === '' ? Date.now() : Date.parse(until)];
  return (
    <form
      class="case-form"
      onSubmit={(event) => {
        event.preventDefault();
        actions.cases.holdTime(one.id, by, null, from, to);
      }}
    >
      <label>
        {t('case_hold_since')}
        <input
          type="datetime-local"
          class="field"
          value={since}
          onInput={({ currentTarget }) => setSince(currentTarget.value)}
        />
      </label>
      <label>
        {t('case_hold_until')}
        <input
          type="datetime-local"
          class="field"
          value={until}
          onInput={({ currentTarget }) => setUntil(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={isLocked || !(from <= to)}>
        {t('case_hold')}
      </button>
    </form>
  );
}

/** Closes the case, or opens it again. */
function EndForm({ t, one, by, isBusy, actions }: CaseProps) {
  const [reason, setReason] = useState('');
  const act = one.state.closed === null ? 'closed' : 'reopened';
  const isOpen = act === 'closed';
  return (
    <form
      class="case-form"
      onSubmit={(event) => {
        event.preventDefault();
        actions.cases.act(one.id, by, { act, reason: reason.trim() });
        setReason('');
      }}
    >
      <p class="quiet">
        {!isOpen
          ? t('case_reopen_about')
          : `${t('case_close_about')}${one.isArchived ? '' : ` ${t('case_close_not_archived')}`}`}
      </p>
      <label>
        {t(isOpen ? 'case_close_reason' : 'case_reopen_reason')}
        <input class="field" value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
      </label>
      <button type="submit" class="button" disabled={isBusy || by.trim() === '' || reason.trim() === ''}>
        {t(isOpen ? 'case_close' : 'case_reopen')}
      </button>
    </form>
  );
}
