const MIN_SHOWN = 16;
const MAX_EACH_SIDE = 4;

/**
 * First and last characters and the length, such as `ghp_…x9Qz (40)`. At most a quarter of the value, never anything of
 * its middle; under 16 characters the length alone.
 */
export function previewOf(value: string): string {
  if (value.length < MIN_SHOWN) return `… (${value.length})`;
  const side = Math.min(MAX_EACH_SIDE, Math.floor(value.length / 8));
  return `${value.slice(0, side)}…${value.slice(-side)} (${value.length})`;
}
