import type { Lane, TimelineEvent } from '../../utils/export/timeline';

const HOUR = 3_600_000;
/** Lengths of time that end now, in milliseconds; 0 for all there is. */
export const RANGES: Readonly<Record<string, number>> = {
  hour: HOUR,
  day: 24 * HOUR,
  week: 168 * HOUR,
  month: 720 * HOUR,
  year: 8_784 * HOUR,
  all: 0,
};

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The span of a range: up to now, or from the first event to the last and a little around them. */
export function spanOf(range: string, lanes: readonly Lane[], now: number): Span {
  const length = RANGES[range] ?? 0;
  if (length > 0) return { from: now - length, to: now };
  const times = lanes.flatMap(({ events }) => [events[0]?.at ?? now, events.at(-1)?.at ?? now]);
  const from = Math.min(now, ...times);
  const to = Math.max(now, ...times);
  const edge = Math.max(1_000, (to - from) * 0.02);
  return { from: from - edge, to: to + edge };
}

/** The shortest range in which something happened. */
export function livelyRange(lanes: readonly Lane[], now: number): string {
  const last = Math.max(...lanes.map(({ events }) => events.at(-1)?.at ?? 0));
  return Object.keys(RANGES).find((range) => last >= now - (RANGES[range] ?? 0)) ?? 'all';
}

export interface LaneEvent extends TimelineEvent {
  readonly lane: Lane;
}

/** What happened within a span, over all lanes, in the order of time. */
export function eventsIn(lanes: readonly Lane[], { from, to }: Span): readonly LaneEvent[] {
  return lanes
    .flatMap((lane) => lane.events.filter(({ at }) => at >= from && at <= to).map((event) => ({ ...event, lane })))
    .toSorted((a, b) => a.at - b.at);
}

/** Events of one kind that fall on one mark. */
export interface Mark {
  readonly what: string;
  /** Place from 0 to 1. */
  readonly x: number;
  readonly count: number;
}

/** How many places there are for marks of a lane. */
const PLACES = 240;

/** Where on the chart a moment stands, from 0 to 1. */
export const placeOf = (at: number, { from, to }: Span): number =>
  Math.round(((at - from) / (to - from)) * PLACES) / PLACES;

export function marksOf(events: readonly TimelineEvent[], span: Span): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { at, what } of events) {
    if (at < span.from || at > span.to) continue;
    const x = placeOf(at, span);
    const id = `${what} ${x}`;
    marks.set(id, { what, x, count: (marks.get(id)?.count ?? 0) + 1 });
  }
  return [...marks.values()];
}

const STEPS = [
  1, 5, 15, 30, 60, 300, 900, 1800, 3600, 10_800, 21_600, 43_200, 86_400, 604_800, 2_592_000, 7_862_400, 31_536_000,
];

/** Moments for the lines across the chart: round ones, about five. */
export function ticksOf({ from, to }: Span): readonly number[] {
  const wanted = (to - from) / 5_000;
  const step = (STEPS.find((seconds) => seconds >= wanted) ?? wanted) * 1_000;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, index) => first + index * step);
}
