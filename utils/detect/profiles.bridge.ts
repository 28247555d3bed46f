import { type Reader, readerHere } from './reader';

/** As in `profiles.ts`; null as long as the reader is not there. */
export const profileOf: Reader['profileOf'] = (...place) => readerHere()?.profileOf(...place) ?? null;
