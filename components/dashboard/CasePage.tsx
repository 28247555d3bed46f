import type { CaseView } from '../../utils/messages/case-protocol';
import { say } from '../ui/format';
import { PageText } from '../ui/PageText';
import { isolated } from '../ui/page-text';
import { Ago } from './Ago';
import { CaseActs } from './CaseActs';
import { CaseNotes } from './CaseNotes';
import { CaseRotation } from './CaseRotation';
import { CaseSteps } from './CaseSteps';
import { useName } from './case-name';
import { NameField } from './NameField';
import { hashOf } from './route';
import type { ViewProps } from './state';

/** What the parts of a case's page are given. */
export interface CaseProps extends ViewProps {
  readonly one: CaseView;
  /** Name of who acts; empty until it is given. */
  readonly by: string;
  /** Something else is being done. */
  readonly isBusy: boolean;
  /** Nothing can be done but to open it again: it is closed, or busy, or nobody has said who acts. */
  readonly isLocked: boolean;
}

/** One case: where it stands, what is to be done, what was written down. */
export function CasePage(props: ViewProps & { readonly id: string }) {
  const { t, now, state, id } = props;
  const { list, said, hasFailed, isBusy } = state.cases;
  const [name, setName] = useName();
  const one = list?.find((each) => each.id === id);
  const back = (
    <p class="view-back">
      <a href={hashOf({ view: 'cases' })}>{t('case_back')}</a>
    </p>
  );
  if (!one) {
    return (
      <>
        {back}
        <div class="view-head">
          <h1>{t(list === null ? 'dashboard_reading' : 'case_gone')}</h1>
        </div>
      </>
    );
  }
  const { opened, closed, closedElsewhere } = one.state;
  const part = { ...props, one, by: name, isBusy, isLocked: closed !== null || isBusy || name.trim() === '' };
  return (
    <>
      {back}
      <div class="token-head">
        <h1>
          <PageText text={opened?.act.reason ?? id} />
        </h1>
        <p class="quiet">
          {t(closed ? 'case_closed' : one.isArchived ? 'case_archived' : 'case_not_archived')}
          {opened && (
            <>
              {' · '}
              <PageText text={opened.act.sites.join(', ')} />
              {' · '}
              {t('case_opened_by', [opened.by])} <Ago t={t} now={now} at={opened.at} />
            </>
          )}
        </p>
        {closedElsewhere && (
          <p class="quiet">
            {t('case_closed_elsewhere', [isolated(closedElsewhere.by)])} <Ago t={t} now={now} at={closedElsewhere.at} />
          </p>
        )}
        {opened && opened.act.people.length > 0 && (
          <ul class="case-people">
            {opened.act.people.map(({ role, name: who }) => (
              <li key={`${role} ${who}`}>
                <span class="quiet">
                  <PageText text={role} />
                </span>{' '}
                <PageText text={who} />
              </li>
            ))}
          </ul>
        )}
        <NameField t={t} name={name} setName={setName} />
      </div>
      {said !== null && (
        <p role={hasFailed ? 'alert' : 'status'} class={hasFailed ? 'dashboard-problem' : 'case-said'}>
          {say(t, said)}
        </p>
      )}
      <CaseSteps {...part} />
      <CaseNotes {...part} />
      <CaseRotation {...part} />
      <CaseActs {...part} />
    </>
  );
}
