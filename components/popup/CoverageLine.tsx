import { type CoverageGroup, coverageGroups, reasonsIn } from '../../utils/export/coverage-groups';
import type { CoverageRow, CoverageState, Undecided } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { ruleTitle, surfaceName } from '../findings/names';
import { listOf, plural, say } from '../ui/format';
import { ChevronIcon } from '../ui/Icons';
import { PageText } from '../ui/PageText';

const STATES: readonly CoverageState[] = ['inspected', 'partly', 'not-inspected'];
const MOST = 20;
/** Names that fit beside the state; more stand below it. */
const MOST_BESIDE = 3;
const stateKey = (state: CoverageState) => `popup_coverage_${state.replace('-', '_')}`;
/** `*://api.vendor.test/*` as a person says it. */
const hostOfPattern = (pattern: string) => pattern.replace(/^[^/]*:\/\//, '').replace(/\/\*$/, '');

interface CoverageLineProps {
  readonly t: Translate;
  readonly coverage: readonly CoverageRow[];
  readonly undecided: readonly Undecided[];
  readonly onAllow: (pattern: string) => void;
}

/** What was looked at, in one line that opens: no verdict stands without it. */
export function CoverageLine({ t, coverage, undecided, onAllow }: CoverageLineProps) {
  if (coverage.length === 0 && undecided.length === 0) return null;
  const surfaces = coverage.filter(({ surface }) => surface !== null);
  const destinations = coverage.filter(({ surface }) => surface === null);
  const counts = STATES.flatMap((state) => {
    const count = surfaces.filter((row) => row.state === state).length;
    return count > 0 ? [plural(t, stateKey(state), count)] : [];
  });
  if (destinations.length > 0) counts.push(plural(t, 'popup_coverage_destinations', destinations.length));
  if (undecided.length > 0) counts.push(plural(t, 'popup_undecided', undecided.length));
  const rows = [
    ...destinations,
    ...STATES.toReversed().flatMap((state) => surfaces.filter((row) => row.state === state)),
  ];
  return (
    <details class="coverage">
      <summary>
        <ChevronIcon />
        <span>
          <span class="coverage-name">{t('popup_coverage')}</span> {counts.join(' · ')}
        </span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach that */}
      <ul class="coverage-rows" tabIndex={0} aria-label={t('popup_coverage')}>
        {coverageGroups(rows).map((alike) => (
          <CoverageItem
            key={alike.map(({ surface, allow, reason }) => surface ?? allow ?? reason?.values.join()).join()}
            t={t}
            alike={alike}
            onAllow={onAllow}
          />
        ))}
        {undecided.slice(0, MOST).map(({ rule, location, message }) => (
          <li
            key={`${rule} ${location.surface} ${location.key} ${message.key} ${message.values.join()}`}
            class="coverage-row partly"
          >
            <span class="coverage-what">{ruleTitle(t, rule)}</span>
            <span class="coverage-state">{t('popup_undecided_word')}</span>
            <span class="coverage-reason">{say(t, message)}</span>
          </li>
        ))}
        {undecided.length > MOST && (
          <li class="coverage-row">{plural(t, 'popup_undecided_more', undecided.length - MOST)}</li>
        )}
      </ul>
    </details>
  );
}

interface CoverageItemProps {
  readonly t: Translate;
  readonly alike: CoverageGroup;
  readonly onAllow: (pattern: string) => void;
}

/** What is the same for several surfaces is said once, behind their names. */
function CoverageItem({ t, alike, onAllow }: CoverageItemProps) {
  const [first] = alike;
  const { state, allow } = first;
  const names = alike.flatMap(({ surface }) => (surface === null ? [] : [surfaceName(t, surface)]));
  const isLong = names.length > MOST_BESIDE;
  return (
    <li class={`coverage-row ${state}`}>
      <span class="coverage-what">
        {names.length === 0 ? (
          <PageText text={hostOfPattern(allow ?? '')} code />
        ) : isLong ? (
          plural(t, 'popup_coverage_places', names.length)
        ) : (
          listOf(t, names)
        )}
      </span>
      <span class="coverage-state">{t(`${stateKey(state)}_word`)}</span>
      {reasonsIn(first).map(([reason, where]) => (
        <span key={`${reason.key} ${reason.values} ${where?.values}`} class="coverage-reason">
          {say(t, reason)} {where && say(t, where)}
        </span>
      ))}
      {isLong && <span class="coverage-reason">{listOf(t, names)}</span>}
      {allow !== null && (
        <button
          type="button"
          class="button small"
          aria-label={`${t('popup_allow')}: ${hostOfPattern(allow)}`}
          onClick={() => onAllow(allow)}
        >
          {t('popup_allow')}
        </button>
      )}
    </li>
  );
}
