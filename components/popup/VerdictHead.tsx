import { Fragment } from 'preact';
import type { Report } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { formatAgo, formatMoment } from '../ui/format';
import { figures, severityCounts } from './verdict';

interface VerdictHeadProps {
  readonly t: Translate;
  readonly now: number;
  readonly title: string;
  readonly report: Report | null;
}

/** The verdict, then its figures. */
export function VerdictHead({ t, now, title, report }: VerdictHeadProps) {
  const all = report === null ? [] : severityCounts(t, report);
  // One severity alone is in the title already.
  const counts = all.length > 1 ? all : [];
  return (
    <div class="verdict">
      <h1>{title}</h1>
      {report !== null && (
        <>
          <p class="verdict-figures">
            <span>
              {counts.length === 0
                ? figures(t, report).join(' · ')
                : counts.map(({ severity, text }, index) => (
                    <Fragment key={severity}>
                      {index > 0 && ' · '}
                      <span class={`severity-count ${severity}`}>{text}</span>
                    </Fragment>
                  ))}
            </span>
            <span title={formatMoment(t, report.now)}>{t('popup_updated', [formatAgo(t, report.now, now)])}</span>
          </p>
          {counts.length > 0 && <p class="verdict-figures">{figures(t, report).join(' · ')}</p>}
        </>
      )}
    </div>
  );
}
