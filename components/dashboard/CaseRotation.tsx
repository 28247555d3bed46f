import { useState } from 'preact/hooks';
import { typeName } from '../../utils/export/type-name';
import type { CheckResult } from '../../utils/model/case';
import type { Translate } from '../../utils/model/text';
import { formatAgo } from '../ui/format';
import { PageText } from '../ui/PageText';
import { Ago } from './Ago';
import type { CaseProps } from './CasePage';

/** Tokens that are being rotated: what was seen of it, when, and what is still unverified. */
export function CaseRotation({ t, now, one, by, isLocked, state, actions }: CaseProps) {
  const { rotating, rotations, opened } = one.state;
  const [chosen, setChosen] = useState('');
  const sites = opened?.act.sites ?? [];
  const tokens = state.reports
    .filter(({ site }) => sites.includes(site))
    .flatMap((report) => report.tokens.filter(({ publishable }) => !publishable));
  const marked = tokens.find(({ site, fingerprint }) => `${site} ${fingerprint}` === chosen);
  return (
    <section aria-labelledby="rotation" class="case-forms">
      <h2 id="rotation">{t('case_rotation')}</h2>
      <p class="quiet">{t('case_rotation_about')}</p>
      {rotating.map(({ seq, at, act: { site, fingerprint } }) => {
        const last = rotations.findLast(({ act }) => act.site === site && act.fingerprint === fingerprint);
        return (
          <div key={seq} class="case-rotation">
            <p>
              <code>{fingerprint}</code> <PageText text={site} />{' '}
              <span class="quiet">
                {t('case_rotation_since')} <Ago t={t} now={now} at={at} />
              </span>
            </p>
            <ul>
              {(last?.act.checks ?? []).map((check) => (
                <li key={check.check} class={check.state}>
                  {`${t(`case_check_${check.check.replaceAll('-', '_')}`)}: ${seenText(t, now, check)}`}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <form
        class="case-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!marked) return;
          const { site, fingerprint } = marked;
          actions.cases.act(one.id, by, { act: 'rotating', site, fingerprint });
        }}
      >
        <label>
          {t('case_rotation_token')}
          <select class="field" value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            <option value="">{t('case_rotation_choose')}</option>
            {tokens.map(({ site, fingerprint, type, preview }) => (
              <option key={`${site} ${fingerprint}`} value={`${site} ${fingerprint}`}>
                {`${typeName(t, type)} ${preview} · ${site}`}
              </option>
            ))}
          </select>
        </label>
        <p class="case-buttons">
          <button type="submit" class="button" disabled={isLocked || !marked || !one.isArchived}>
            {t('case_rotation_mark')}
          </button>
          <button
            type="button"
            class="button"
            disabled={isLocked || rotating.length === 0}
            onClick={() => actions.cases.checkRotation(one.id, by)}
          >
            {t('case_rotation_check')}
          </button>
          {!one.isArchived && <span class="quiet">{t('case_archive_first')}</span>}
        </p>
      </form>
    </section>
  );
}

function seenText(t: Translate, now: number, check: CheckResult): string {
  if (check.state === 'unverified')
    return t('case_check_unverified', [t(`case_check_why_${check.why.replaceAll('-', '_')}`)]);
  if (check.at === null) return t('case_check_not_yet');
  return t(check.state === 'seen' ? 'case_check_seen' : 'case_check_still', [formatAgo(t, check.at, now)]);
}
