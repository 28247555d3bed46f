// Reading what somebody else wrote: whatever is not of the kind asked for is as good as absent.

export type Loose = Readonly<Record<string, unknown>>;

const NOTHING: Loose = {};

export const recordIn = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : NOTHING;

export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A finite number, or null. */
export const numberIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Epoch milliseconds of an ISO date, or null. */
export const timeIn = (value: unknown): number | null => numberIn(Date.parse(textIn(value)));
