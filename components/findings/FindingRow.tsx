import type { Finding } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { formatAgo, formatMoment, plural } from '../ui/format';
import { PageText } from '../ui/PageText';
import { hostOf } from '../ui/page-text';
import { SeverityTag } from '../ui/Severity';
import { ruleTitle, surfaceName } from './names';
import { detailId, rowId } from './row-ids';

interface FindingRowProps {
  readonly t: Translate;
  readonly now: number;
  readonly finding: Finding;
  readonly open: boolean;
  readonly tabStop: boolean;
  readonly onPress: () => void;
}

/** The line of one finding. The commas are for screen readers, which would run the parts together. */
export function FindingRow({ t, now, finding, open, tabStop, onPress }: FindingRowProps) {
  const { location, sink } = finding;
  return (
    <h3 class="finding-heading">
      <button
        type="button"
        id={rowId(finding)}
        class={`finding-row ${finding.severity}`}
        aria-expanded={open}
        aria-controls={open ? detailId(finding) : undefined}
        tabIndex={tabStop ? 0 : -1}
        onClick={onPress}
      >
        <SeverityTag t={t} severity={finding.severity} />
        <span class="sr-only">, </span>
        <span class="finding-title">{ruleTitle(t, finding.rule)}</span>
        <span class="sr-only">, </span>
        <span class="confidence">{t(`popup_confidence_${finding.confidence}`)}</span>
        <span class="sr-only">, </span>
        <span class="finding-line">
          <span class="finding-where">
            {sink === null && (
              <>
                {surfaceName(t, location.surface)}
                <Mark sign="›" />
              </>
            )}
            <PageText text={location.key} code />
            {sink !== null && (
              <>
                <Mark sign="→" />
                <PageText text={hostOf(sink)} code />
              </>
            )}
          </span>
          <span class="sr-only">, </span>
          <span class="finding-seen" title={formatMoment(t, finding.lastSeen)}>
            {plural(t, sink === null ? 'popup_seen_times' : 'popup_sent_times', finding.count)} ·{' '}
            {formatAgo(t, finding.lastSeen, now)}
          </span>
        </span>
      </button>
    </h3>
  );
}

function Mark({ sign }: { readonly sign: string }) {
  return (
    <span aria-hidden="true" class="separator">
      {sign}
    </span>
  );
}
