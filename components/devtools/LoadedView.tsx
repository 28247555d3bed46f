import { summarise } from '../../utils/export/summary';
import type { Report } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { OpenFindings } from '../findings/OpenFindings';
import { ordered } from '../findings/order';
import { useOpened } from '../findings/use-opened';
import { CoverageLine } from '../popup/CoverageLine';
import { VerdictHead } from '../popup/VerdictHead';
import { formatNumber, plural, say } from '../ui/format';
import { isolated } from '../ui/page-text';
import type { Loaded, PanelActions } from './actions';

interface LoadedViewProps {
  readonly t: Translate;
  readonly now: number;
  readonly loaded: Loaded | null;
  readonly actions: PanelActions;
}

/** All that the tools have kept, read on demand and judged as an import is. */
export function LoadedView({ t, now, loaded, actions }: LoadedViewProps) {
  const isReading = loaded?.state === 'reading';
  return (
    <main class="loaded">
      <div class="loaded-about">
        <h1>{t('panel_loaded')}</h1>
        <p>{t('panel_loaded_about')}</p>
        <button type="button" class="button primary" disabled={isReading} onClick={actions.readLoaded}>
          {t(isReading ? 'panel_loaded_reading' : loaded === null ? 'panel_loaded_read' : 'panel_loaded_again')}
        </button>
        <p role="status">{loaded === null ? '' : statusText(t, loaded)}</p>
      </div>
      {loaded?.state === 'read' &&
        loaded.reports.map((report) => (
          <LoadedReport key={report.site} t={t} now={now} report={report} actions={actions} />
        ))}
    </main>
  );
}

function statusText(t: Translate, loaded: Loaded): string {
  if (loaded.state === 'reading') return t('panel_loaded_reading');
  if (loaded.state === 'failed') return t('panel_loaded_failed', [isolated(loaded.detail)]);
  const { reports, others, problems } = loaded;
  return [
    ...(reports.length === 0 ? [t('panel_loaded_none')] : []),
    ...(problems > 0 ? [plural(t, 'panel_loaded_problems', problems)] : []),
    ...(others.length > 0 ? [t('panel_loaded_others', [others.map(isolated).join(', ')])] : []),
  ].join(' ');
}

interface LoadedReportProps {
  readonly t: Translate;
  readonly now: number;
  readonly report: Report;
  readonly actions: PanelActions;
}

function LoadedReport({ t, now, report, actions }: LoadedReportProps) {
  const findings = ordered(report.findings);
  const opened = useOpened(findings);
  const copy = async (text: string) => (await actions.copy(text)) === null;
  return (
    <section class="loaded-report" aria-label={report.site}>
      <VerdictHead t={t} now={now} title={say(t, summarise(report).verdict)} report={report} />
      {findings.length > 0 && (
        <>
          <h2 class="sr-only">{t('popup_findings', [formatNumber(t, findings.length)])}</h2>
          <OpenFindings
            t={t}
            now={now}
            findings={findings}
            facts={report}
            opened={opened}
            copy={copy}
            reveal={null}
            acts={null}
          />
        </>
      )}
      <CoverageLine t={t} coverage={report.coverage} undecided={report.undecided} onAllow={actions.allow} />
    </section>
  );
}
