import { useMemo, useState } from 'preact/hooks';
import type { Lane } from '../../utils/export/timeline';
import { typeName } from '../../utils/export/type-name';
import type { Translate } from '../../utils/model/text';
import { plural } from '../ui/format';
import { PageText } from '../ui/PageText';
import { legible } from '../ui/page-text';
import { hashOf } from './route';
import { TimelineMark } from './TimelineMark';
import { eventsIn, marksOf, placeOf, type Span, ticksOf } from './timeline-scale';
import { momentsOf, tickOf } from './times';

/** Lanes drawn; the others stand in the table. */
const MOST_LANES = 40;

interface TimelineChartProps {
  readonly t: Translate;
  readonly lanes: readonly Lane[];
  readonly span: Span;
}

/** A lane for each token. Arrows, Home and End step through the events, and the line below the chart says what each is. */
export function TimelineChart({ t, lanes, span }: TimelineChartProps) {
  const lively = useMemo(() => lanes.filter((lane) => eventsIn([lane], span).length > 0), [lanes, span]);
  const drawn = lively.slice(0, MOST_LANES);
  const events = useMemo(() => eventsIn(drawn, span), [lively, span]);
  const [at, setAt] = useState<number | null>(null);
  const index = at === null ? events.length - 1 : Math.min(at, events.length - 1);
  const current = events[index];
  const moments = momentsOf(t);
  const place = (time: number) => `${(((time - span.from) / (span.to - span.from)) * 100).toFixed(3)}%`;
  const said = current
    ? `${moments(current.at)} · ${typeName(t, current.lane.token.type)} ${legible(current.lane.token.preview)} · ${current.text}`
    : '';
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowUp: 1,
      ArrowLeft: -1,
      ArrowDown: -1,
      PageUp: 10,
      PageDown: -10,
      Home: -events.length,
      End: events.length,
    };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setAt(Math.min(events.length - 1, Math.max(0, index + step)));
  };
  const ticks = ticksOf(span);
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-label={t('timeline_step')}
        aria-valuemin={1}
        aria-valuemax={events.length}
        aria-valuenow={index + 1}
        aria-valuetext={said}
        class="lanes"
        onKeyDown={onKeyDown}
      >
        <div class="lane lane-axis">
          <span />
          <span class="lane-track">
            {ticks.map((tick) => (
              <span key={tick} class="tick" style={{ insetInlineStart: place(tick) }}>
                {tickOf(t, tick, span)}
              </span>
            ))}
          </span>
        </div>
        {drawn.map(({ token, events: own }) => (
          <div key={token.fingerprint} class="lane">
            <span class="lane-name">
              {typeName(t, token.type)} <PageText text={token.preview} code />
            </span>
            <span class="lane-track">
              {ticks.map((tick) => (
                <span key={tick} class="tick-line" style={{ insetInlineStart: place(tick) }} />
              ))}
              {marksOf(own, span).map(({ what, x, count }) => (
                <span key={`${what} ${x}`} class="mark-place" style={{ insetInlineStart: `${x * 100}%` }}>
                  <TimelineMark what={what} count={count} />
                </span>
              ))}
              {current?.lane.token === token && (
                <span class="mark-current" style={{ insetInlineStart: `${placeOf(current.at, span) * 100}%` }} />
              )}
            </span>
          </div>
        ))}
      </div>
      {lively.length > drawn.length && <p class="quiet">{plural(t, 'timeline_left', lively.length - drawn.length)}</p>}
      {current && (
        <p class="timeline-said">
          {said}{' '}
          <a href={hashOf({ view: 'tokens', token: current.lane.token.fingerprint, site: current.lane.token.site })}>
            {t('timeline_open')}
          </a>
        </p>
      )}
      <ul class="legend" aria-label={t('timeline_legend')}>
        {[...new Set(events.map(({ what }) => what))].toSorted().map((what) => (
          <li key={what}>
            <TimelineMark what={what} count={1} /> {t(`timeline_what_${what.replaceAll('-', '_')}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
