import { type Reader, readerHere } from './reader';

/** As in `request.ts`; none as long as the reader is not there: what the browser itself sees of a request it tells the worker. */
export const credentialsIn: Reader['credentialsIn'] = (request) => readerHere()?.credentialsIn(request) ?? [];
