import type { Report } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { ruleTitle } from '../findings/names';
import { listOf, plural, say } from '../ui/format';
import { Ago } from './Ago';

interface AnomalyListProps {
  readonly t: Translate;
  readonly now: number;
  readonly report: Report;
  readonly fingerprint: string;
}

/** What is irregular about the use of one token, mild or grave, and what could not be judged at its site. */
export function AnomalyList({ t, now, report, fingerprint }: AnomalyListProps) {
  const own = (report.anomalies ?? []).filter(({ token }) => token === fingerprint).toSorted((a, b) => b.from - a.from);
  const blind = report.notJudged ?? [];
  const tokens = Math.max(0, ...blind.map((one) => one.tokens));
  return (
    <section aria-labelledby="anomalies">
      <h2 id="anomalies">{t('dashboard_anomalies')}</h2>
      {own.length === 0 && <p class="quiet">{t('dashboard_no_anomalies')}</p>}
      <ul class="anomalies">
        {own.map(({ rule, severity, from, what }) => (
          <li key={`${rule} ${from}`}>
            <p>
              <span class={`severity ${severity}`}>{t(`popup_severity_${severity}`)}</span>{' '}
              <strong>{ruleTitle(t, rule)}</strong>{' '}
              <span class="quiet">
                <Ago t={t} now={now} at={from} />
              </span>
            </p>
            <p>{say(t, what)}</p>
          </li>
        ))}
      </ul>
      {tokens > 0 && (
        <p class="quiet">
          {plural(t, 'dashboard_not_judged', tokens, [
            listOf(t, [...new Set(blind.map(({ rule }) => ruleTitle(t, rule)))].slice(0, 12)),
          ])}
        </p>
      )}
    </section>
  );
}
