/** `2026-10-28 03:04:19 UTC`; what is no date is shown as the number it is. */
export function utc(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? String(time) : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** A number grouped by thousands. */
export const grouped = (count: number): string => count.toLocaleString('en');
