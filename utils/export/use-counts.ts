import type { HourOfUse } from '../model/ledger';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 1970-01-05 was a Monday. */
const MONDAY = 4 * DAY;

/** Lengths of the parts, milliseconds, and the longest time that is told in parts so short. */
const STEPS = [
  { step: 'hour', length: HOUR, most: 3 * DAY },
  { step: 'day', length: DAY, most: 62 * DAY },
  { step: 'week', length: 7 * DAY, most: Number.POSITIVE_INFINITY },
] as const;

export type CountStep = (typeof STEPS)[number]['step'];

interface Counts {
  readonly uses: number;
  /** Answered with 401, 403 or 407. */
  readonly denied: number;
  /** Answered with another status of 400 and more. */
  readonly failed: number;
}

/** `from` and `to` are epoch milliseconds, `to` that of the next part. */
export interface CountedPart extends Counts {
  readonly from: number;
  readonly to: number;
}

export interface CountedToken extends Counts {
  readonly fingerprint: string;
  /** The hour with the most uses, as its first millisecond. */
  readonly busiest: number;
  readonly most: number;
}

export interface UseCounts {
  readonly step: CountStep;
  /** One after the other, also those in which nothing was sent. */
  readonly parts: readonly CountedPart[];
  /** The busiest first. */
  readonly tokens: readonly CountedToken[];
}

/** How often tokens were sent between two moments (epoch milliseconds), in whole hours, days or weeks of UTC. */
export function countsOf(hours: readonly HourOfUse[], from: number, to: number): UseCounts {
  const { step, length } = STEPS.find(({ most }) => to - from <= most) ?? STEPS[2];
  const shift = step === 'week' ? MONDAY : 0;
  const begin = Math.floor((from - shift) / length) * length + shift;
  const parts = Array.from({ length: Math.max(1, Math.ceil((to - begin) / length)) }, (_, index) => ({
    ...{ from: begin + index * length, to: begin + (index + 1) * length },
    ...{ uses: 0, denied: 0, failed: 0 },
  }));
  const tokens = new Map<string, CountedToken>();
  for (const hour of hours) {
    const at = Date.parse(`${hour.hour}:00:00Z`);
    const index = Math.floor((at - begin) / length);
    const part = parts[index];
    if (part === undefined) continue;
    parts[index] = { ...part, ...sum(part, hour) };
    const { fingerprint, uses } = hour;
    const token = tokens.get(fingerprint) ?? { fingerprint, uses: 0, denied: 0, failed: 0, busiest: at, most: 0 };
    tokens.set(fingerprint, { ...token, ...sum(token, hour), ...(uses > token.most && { busiest: at, most: uses }) });
  }
  return { step, parts, tokens: [...tokens.values()].toSorted((a, b) => b.uses - a.uses) };
}

/** The first hour that was counted, epoch milliseconds; null for none. */
export function firstCounted(hours: readonly HourOfUse[]): number | null {
  const first = hours.reduce<string | null>((least, { hour }) => (least === null || hour < least ? hour : least), null);
  return first === null ? null : Date.parse(`${first}:00:00Z`);
}

const sum = (a: Counts, b: Counts): Counts => ({
  uses: a.uses + b.uses,
  denied: a.denied + b.denied,
  failed: a.failed + b.failed,
});
