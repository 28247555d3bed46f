import { useEffect, useMemo, useState } from 'preact/hooks';
import { timelineOf } from '../../utils/export/timeline';
import { firstCounted } from '../../utils/export/use-counts';
import { plural } from '../ui/format';
import { isolated } from '../ui/page-text';
import { Tabs } from '../ui/Tabs';
import { CountsView } from './CountsView';
import { SiteChoice } from './SiteChoice';
import type { ViewProps } from './state';
import { TimelineChart } from './TimelineChart';
import { TimelineTable } from './TimelineTable';
import { eventsIn, livelyRange, RANGES, spanOf } from './timeline-scale';

/** Requests beyond these are told by the first and the last of their destination. */
const MOST_REQUESTS = 5_000;

/** What happened to the tokens of a site, as a chart and as a table of the same. */
export function TimelineView({ t, now, state, actions }: ViewProps) {
  const { route, sites, reports, log, hours } = state;
  const [chosen, setRange] = useState<string | null>(null);
  const [form, setForm] = useState('chart');
  const report = route.site === null ? undefined : reports[0];
  const lanes = useMemo(() => (report && log ? timelineOf(report, log, t, isolated) : []), [report, log, t]);
  // The clock moves on by steps, so that nothing is drawn anew for each of its ticks.
  const until = report ? report.now : now;
  const range = chosen ?? livelyRange(lanes, until);
  const span = useMemo(() => spanOf(range, lanes, until), [range, lanes, until]);
  const events = useMemo(() => eventsIn(lanes, span), [lanes, span]);
  const oldest = log?.requests.at(-1)?.at ?? 0;
  useEffect(() => {
    if (log && log.next !== null && log.requests.length < MOST_REQUESTS && oldest > span.from) actions.more();
  }, [log, span]);
  if (route.site === null) return <SiteChoice t={t} view="timeline" sites={sites ?? []} />;
  const isReading = log === null || !report;
  const names: Readonly<Record<string, string>> = {
    chart: t('timeline_chart'),
    table: t('timeline_table'),
    counts: t('timeline_counts'),
  };
  const counted = { from: range === 'all' ? (firstCounted(hours ?? []) ?? span.from) : span.from, to: until };
  return (
    <>
      <div class="view-head">
        <h1>{t('dashboard_timeline_of', [isolated(route.site)])}</h1>
        <p class="quiet" role="status">
          {isReading ? t('dashboard_reading') : plural(t, 'timeline_events', events.length)}
        </p>
        <fieldset class="ranges" aria-label={t('timeline_range')}>
          {Object.keys(RANGES).map((one) => (
            <button key={one} type="button" class="button" aria-pressed={one === range} onClick={() => setRange(one)}>
              {t(`timeline_range_${one}`)}
            </button>
          ))}
        </fieldset>
      </div>
      {log && log.next !== null && oldest > span.from && <p class="quiet">{t('timeline_summed')}</p>}
      {!isReading && (
        <Tabs
          name={t('timeline_forms')}
          tabs={Object.values(names)}
          current={names[form] ?? ''}
          onSelect={(name) => setForm(Object.keys(names).find((one) => names[one] === name) ?? 'chart')}
        >
          {form === 'counts' ? (
            hours === null ? (
              <p class="quiet">{t('dashboard_reading')}</p>
            ) : (
              <CountsView t={t} report={report} hours={hours} span={counted} />
            )
          ) : events.length === 0 ? (
            <p class="view-none">{t(lanes.length === 0 ? 'dashboard_no_tokens' : 'timeline_nothing')}</p>
          ) : form === 'chart' ? (
            <TimelineChart t={t} lanes={lanes} span={span} />
          ) : (
            <TimelineTable t={t} now={now} events={events} />
          )}
        </Tabs>
      )}
    </>
  );
}
