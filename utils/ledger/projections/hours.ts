import { outcomeOf } from '../../lib/traffic-outcome';
import type { HourOfUse } from '../../model/ledger';

/** Hourly counts are kept for a year, milliseconds. */
export const HOURS_AGE = 366 * 86_400_000;

/** `2026-11-28T04`, in UTC; of a time that no calendar has, the first hour. */
export function hourOf(at: number): string {
  return new Date(Math.abs(at) <= 8.64e15 ? at : 0).toISOString().slice(0, 13);
}

export function hourAfterUse(
  current: HourOfUse | undefined,
  { site, fingerprint, at }: { readonly site: string; readonly fingerprint: string; readonly at: number },
): HourOfUse {
  const hour = current ?? { site, fingerprint, hour: hourOf(at), uses: 0, denied: 0, failed: 0 };
  return { ...hour, uses: hour.uses + 1 };
}

export function hourAfterAnswer(hour: HourOfUse, status: number | null): HourOfUse {
  const outcome = outcomeOf(status);
  if (outcome === 'denied') return { ...hour, denied: hour.denied + 1 };
  return outcome === 'failed' ? { ...hour, failed: hour.failed + 1 } : hour;
}
