import { readerHere } from '../reader';
import type { Split } from './layer';

/** As in `rare.ts`; nothing is of such a structure as long as the reader is not there. */
export const rareSplits: readonly Split[] = [0, 1, 2].map(
  (index) => (layer) => readerHere()?.rareSplits[index]?.(layer) ?? null,
);
