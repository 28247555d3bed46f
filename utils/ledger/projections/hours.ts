import { outcomeOf } from '../../lib/traffic-outcome';
import type { HourOfUse } from '../../model/ledger';
import type { DayRow } from '../tables';

/** Hourly counts are kept for a year, milliseconds. */
export const HOURS_AGE = 366 * 86_400_000;
const HOURS = 24;
/** Where in `counts` the hours of each kind begin. */
const KINDS = { uses: 0, denied: HOURS, failed: 2 * HOURS } as const;

/** `2026-11-28`, in UTC; of a time that no calendar has, the first day. */
export const dayOf = (at: number): string => moment(at).toISOString().slice(0, 10);

export function dayAfterUse(
  current: DayRow | undefined,
  { site, fingerprint, at }: { readonly site: string; readonly fingerprint: string; readonly at: number },
): DayRow {
  const day = current ?? { site, fingerprint, day: dayOf(at), counts: Array(3 * HOURS).fill(0) };
  return oneMore(day, 'uses', at);
}

/** `at` is the time of the request. The very same object where the answer is neither refusal nor failure. */
export function dayAfterAnswer(day: DayRow, at: number, status: number | null): DayRow {
  const outcome = outcomeOf(status);
  return outcome === 'denied' || outcome === 'failed' ? oneMore(day, outcome, at) : day;
}

/** The hours of these days in which there was a use. */
export function hoursIn(days: readonly DayRow[]): readonly HourOfUse[] {
  return days.flatMap(({ site, fingerprint, day, counts }) =>
    counts.slice(0, HOURS).flatMap((uses, hour) => {
      const [denied = 0, failed = 0] = [counts[KINDS.denied + hour], counts[KINDS.failed + hour]];
      if (uses === 0) return [];
      return [{ site, fingerprint, hour: `${day}T${String(hour).padStart(2, '0')}`, uses, denied, failed }];
    }),
  );
}

/** The days of these hours, as `hoursIn` takes them apart. */
export function daysOf(hours: readonly HourOfUse[]): readonly DayRow[] {
  const days = Map.groupBy(hours, ({ site, fingerprint, hour }) =>
    JSON.stringify([site, fingerprint, hour.slice(0, 10)]),
  );
  return [...days.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const counts: number[] = Array(3 * HOURS).fill(0);
    for (const one of own) {
      const hour = Number(one.hour.slice(11, 13));
      for (const kind of ['uses', 'denied', 'failed'] as const) counts[KINDS[kind] + hour] = one[kind];
    }
    return [{ site: first.site, fingerprint: first.fingerprint, day: first.hour.slice(0, 10), counts }];
  });
}

function oneMore(day: DayRow, kind: keyof typeof KINDS, at: number): DayRow {
  const place = KINDS[kind] + moment(at).getUTCHours();
  return { ...day, counts: day.counts.with(place, (day.counts[place] ?? 0) + 1) };
}

const moment = (at: number): Date => new Date(Math.abs(at) <= 8.64e15 ? at : 0);
