import type { CheckReply } from '../../utils/messages/protocol';
import type { Check } from '../../utils/model/act';

import type { Finding, Report } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { formatAgo, formatMoment, formatNumber } from '../ui/format';
import { ChevronIcon } from '../ui/Icons';
import { PageText } from '../ui/PageText';
import { hostOf } from '../ui/page-text';
import { CheckAgain } from './CheckAgain';
import { ruleTitle, surfaceName } from './names';

export interface FixedListProps {
  readonly t: Translate;
  readonly now: number;
  readonly report: Report;
  /** Shown before and found no more, without anybody having checked. */
  readonly gone: readonly Finding[];
  readonly check: ((finding: string) => Promise<CheckReply>) | null;
}

/** What is no finding any more: what was shown before and can still be checked, and what was found to be fixed. */
export function FixedList({ t, now, report, gone, check }: FixedListProps) {
  const { fixed = [] } = report;
  return (
    <>
      {gone.length > 0 && check && (
        <details class="fixed">
          <summary>
            <ChevronIcon />
            {t('fixed_gone', [formatNumber(t, gone.length)])}
          </summary>
          <p>{t('fixed_gone_note')}</p>
          <ul>
            {gone.map((finding) => (
              <li key={finding.id}>
                <What t={t} one={finding} />
                <CheckAgain t={t} now={now} finding={finding.id} facts={report} check={check} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {fixed.length > 0 && (
        <details class="fixed">
          <summary>
            <ChevronIcon />
            {t('fixed_title', [formatNumber(t, fixed.length)])}
          </summary>
          <ul>
            {fixed.map((one) => (
              <li key={one.finding}>
                <What t={t} one={one} />
                <span class="evidence-note" title={formatMoment(t, one.at)}>
                  {t(`fixed_by_${one.how}`)} · {formatAgo(t, one.at, now)}
                </span>
                {check && <CheckAgain t={t} now={now} finding={one.finding} facts={report} check={check} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function What({ t, one: { rule, location, sink } }: { readonly t: Translate; readonly one: Finding | Check }) {
  return (
    <>
      {ruleTitle(t, rule)}{' '}
      <span class="evidence-note">
        {surfaceName(t, location.surface)} <PageText text={location.key} code />
        {sink !== null && (
          <>
            {' → '}
            <PageText text={hostOf(sink)} code />
          </>
        )}
      </span>
    </>
  );
}
