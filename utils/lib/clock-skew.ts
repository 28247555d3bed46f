/** `Date` has whole seconds: half of one is what it says too little on average, milliseconds. */
const HALF = 500;
const YEAR = 31_557_600_000;

/**
 * By how much the clock of who made an answer is ahead of the one that gave `at`, milliseconds; null where its headers do not tell.
 * `Age` is the time that the answer lay in caches on its way (RFC 9111, 5.1).
 */
export function skewIn(headers: readonly (readonly [name: string, value: string])[], at: number): number | null {
  const headerOf = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
  const date = Date.parse(headerOf('date') ?? '');
  const age = Number(headerOf('age') ?? 0) * 1_000;
  const skew = date + age + HALF - at;
  return Number.isFinite(skew) && age >= 0 && Math.abs(skew) < YEAR ? Math.round(skew) : null;
}
