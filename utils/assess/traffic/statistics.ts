/** 1 / Φ⁻¹(3/4): makes the median absolute deviation comparable with a standard deviation (Rousseeuw & Croux 1993). */
export const MAD_SCALE = 1.4826;

/** The middle of the values; 0 of none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Linear between the ranks; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** Median absolute deviation, scaled; not moved by a few wild values. */
export function deviation(values: readonly number[]): number {
  const middle = median(values);
  return MAD_SCALE * median(values.map((value) => Math.abs(value - middle)));
}

/** Median and standard deviation of the logarithms; every wild value widens it, which is what it is for. */
export function logNormal(values: readonly number[]): { readonly middle: number; readonly spread: number } {
  const logs = values.map((value) => Math.log(Math.max(value, 1)));
  const middle = median(logs);
  const squares = logs.reduce((sum, log) => sum + (log - middle) ** 2, 0);
  return { middle, spread: Math.sqrt(squares / Math.max(1, logs.length)) };
}

/** log10 of an upper bound (Chernoff) of the probability that a Poisson variable of this mean reaches `count`; 0 for none. */
export function poissonTail(count: number, mean: number): number {
  if (count <= mean) return 0;
  const floor = Math.max(mean, Number.MIN_VALUE);
  return (count - floor + count * Math.log(floor / count)) / Math.LN10;
}

/** Surprise in bits. */
export const bits = (probability: number): number => -Math.log2(Math.max(probability, Number.MIN_VALUE));
