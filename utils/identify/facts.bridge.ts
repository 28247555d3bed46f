import { type FactsOf, readerHere } from '../detect/reader';

/** As in `facts.ts`; none as long as the reader is not there. */
export const factsOf: FactsOf = (...token) => readerHere()?.factsOf(...token) ?? {};
