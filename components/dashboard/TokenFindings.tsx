import type { Report } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { LaterFixed } from '../findings/LaterDetail';
import { OpenFindings } from '../findings/OpenFindings';
import { ordered } from '../findings/order';
import { useOpened } from '../findings/use-opened';
import { isolated } from '../ui/page-text';
import type { DashboardActions } from './state';

interface TokenFindingsProps {
  readonly t: Translate;
  readonly now: number;
  readonly report: Report;
  readonly fingerprint: string;
  readonly actions: DashboardActions;
}

/** Findings about one token, and those at its places that were fixed. Checked and acted upon where a tab shows the site. */
export function TokenFindings({ t, now, report, fingerprint, actions }: TokenFindingsProps) {
  const findings = ordered(report.findings.filter(({ tokens }) => tokens.includes(fingerprint)));
  const opened = useOpened(findings);
  const live = actions.at(report.site);
  const lay = new Set(
    report.sightings.flatMap((one) => (one.fingerprint === fingerprint ? `${one.surface} ${one.key}` : [])),
  );
  const fixed = (report.fixed ?? []).filter(({ location: { surface, key } }) => lay.has(`${surface} ${key}`));
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{t('dashboard_column_worst')}</h2>
      {findings.length === 0 ? (
        <p class="quiet">{t('dashboard_no_findings')}</p>
      ) : (
        <OpenFindings
          t={t}
          now={now}
          findings={findings}
          facts={report}
          opened={opened}
          copy={actions.copy}
          reveal={null}
          acts={live}
          check={live?.check ?? null}
          instead={live === null ? t('dashboard_act_elsewhere', [isolated(report.site)]) : null}
        />
      )}
      <LaterFixed t={t} now={now} report={{ ...report, fixed }} gone={[]} check={live?.check ?? null} />
    </section>
  );
}
