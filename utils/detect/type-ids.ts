import { TYPE_IDS } from './type-id-list';

const BASE = 36;
const NUMBERED = /^#[\da-z]{1,4}$/;

/** What stands for the id in this place of `TYPE_IDS` where each character counts: `#` and a number to the base 36. */
export const numbered = (index: number): string => `#${index.toString(BASE)}`;

/** The id that a bridge means. A number that no type has is an opaque token. */
export const typeIdOf = (told: string): string =>
  NUMBERED.test(told) ? (TYPE_IDS[Number.parseInt(told.slice(1), BASE)] ?? 'opaque-token') : told;

/** Under which names a bridge may know a type: its id, and its number. */
export function toldIdsOf(id: string): readonly string[] {
  const index = TYPE_IDS.indexOf(id);
  return index < 0 ? [id] : [id, numbered(index)];
}
