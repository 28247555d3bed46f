import { useState } from 'preact/hooks';
import type { CaseView } from '../../utils/messages/case-protocol';
import { plural, say } from '../ui/format';
import { PageText } from '../ui/PageText';
import { Ago } from './Ago';
import { CasePage } from './CasePage';
import { useName } from './case-name';
import { LedgerCheck } from './LedgerCheck';
import { NameField } from './NameField';
import { hashOf } from './route';
import type { ViewProps } from './state';

/** All cases, or the page of one; what opens one, from here or from an archive; whether the ledger is whole. */
export function CasesView(props: ViewProps) {
  const { t, now, state, actions } = props;
  const { route, cases } = state;
  const [name, setName] = useName();
  if (route.token !== null) return <CasePage {...props} id={route.token} />;
  const { list, said, hasFailed } = cases;
  return (
    <>
      <div class="view-head">
        <h1>{t('dashboard_cases')}</h1>
        <p class="quiet" role="status">
          {list === null ? t('dashboard_reading') : plural(t, 'cases_count', list.length)}
        </p>
      </div>
      {said !== null && (
        <p role={hasFailed ? 'alert' : 'status'} class={hasFailed ? 'dashboard-problem' : 'case-said'}>
          {say(t, said)}
        </p>
      )}
      {list !== null && list.length === 0 && <p class="view-none">{t('cases_none')}</p>}
      {list !== null && list.length > 0 && (
        <ul class="cases">
          {list.map((one) => (
            <CaseRow key={one.id} t={t} now={now} one={one} />
          ))}
        </ul>
      )}
      <section aria-labelledby="open-case" class="case-forms">
        <h2 id="open-case">{t('case_open_title')}</h2>
        <NameField t={t} name={name} setName={setName} />
        <OpenForm {...props} by={name} />
      </section>
      <section aria-labelledby="open-archive" class="case-forms">
        <h2 id="open-archive">{t('case_merge_title')}</h2>
        <p class="quiet">{t('case_merge_about')}</p>
        <MergeForm {...props} by={name} />
      </section>
      <LedgerCheck t={t} cases={cases} actions={actions} />
    </>
  );
}

interface RowProps {
  readonly t: ViewProps['t'];
  readonly now: number;
  readonly one: CaseView;
}

function CaseRow({ t, now, one: { id, state, isArchived } }: RowProps) {
  const { opened, closed, notes } = state;
  return (
    <li>
      <a href={hashOf({ view: 'cases', token: id })}>
        <PageText text={opened?.act.reason ?? id} />
      </a>
      <p class="quiet">
        {t(closed ? 'case_closed' : isArchived ? 'case_archived' : 'case_not_archived')}
        {opened && (
          <>
            {' · '}
            <PageText text={opened.act.sites.join(', ')} />
            {' · '}
            <Ago t={t} now={now} at={opened.at} />
          </>
        )}
        {' · '}
        {plural(t, 'case_notes_count', notes.length)}
      </p>
    </li>
  );
}

function OpenForm({ t, state, actions, by }: ViewProps & { readonly by: string }) {
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [people, setPeople] = useState('');
  const sites = state.sites ?? [];
  const isReady = by.trim() !== '' && reason.trim() !== '' && chosen.length > 0;
  const open = async () => {
    const id = await actions.cases.open({ by, reason: reason.trim(), sites: chosen, people: peopleIn(people) });
    if (id !== null) actions.go({ view: 'cases', token: id, site: null });
  };
  return (
    <form
      class="case-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void open();
      }}
    >
      <label>
        {t('case_reason')}
        <input class="field" value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
      </label>
      <fieldset class="case-sites">
        <legend>{t('case_scope')}</legend>
        {sites.length === 0 && <p class="quiet">{t('case_no_sites')}</p>}
        {sites.map((site) => (
          <label key={site}>
            <input
              type="checkbox"
              checked={chosen.includes(site)}
              onChange={({ currentTarget }) =>
                setChosen(currentTarget.checked ? [...chosen, site] : chosen.filter((one) => one !== site))
              }
            />
            <PageText text={site} />
          </label>
        ))}
      </fieldset>
      <label>
        {t('case_people')}
        <textarea
          class="field"
          rows={2}
          placeholder={t('case_people_example')}
          value={people}
          onInput={({ currentTarget }) => setPeople(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button primary" disabled={!isReady || state.cases.isBusy}>
        {t('case_open')}
      </button>
    </form>
  );
}

/** `lead: Ada`, a line for each. */
function peopleIn(text: string) {
  return text.split('\n').flatMap((line) => {
    const [role = '', ...name] = line.split(':');
    return name.length > 0 && role.trim() !== '' ? [{ role: role.trim(), name: name.join(':').trim() }] : [];
  });
}

function MergeForm({ t, state, actions, by }: ViewProps & { readonly by: string }) {
  const [passphrase, setPassphrase] = useState('');
  const take = async (file: File | undefined) => {
    if (!file) return;
    const id = await actions.cases.merge(file, by, passphrase === '' ? null : passphrase);
    if (id !== null) actions.go({ view: 'cases', token: id, site: null });
  };
  return (
    <div class="case-form">
      <label>
        {t('case_passphrase_if')}
        <input
          type="password"
          class="field"
          autocomplete="off"
          value={passphrase}
          onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
      </label>
      <label>
        {t('case_archive_file')}
        <input
          type="file"
          class="field"
          disabled={by.trim() === '' || state.cases.isBusy}
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </label>
    </div>
  );
}
