import { type Reader, readerHere } from './reader';

/** As in `semantics.ts`; a name tells nothing as long as the reader is not there. */
export const meaningOfName: Reader['meaningOfName'] = (name) =>
  readerHere()?.meaningOfName(name) ?? { role: 'unknown', strength: 'none' };
