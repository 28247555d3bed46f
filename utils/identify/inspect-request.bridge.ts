import { isOff } from '../detect/detectors';
import { type RequestTools, readerHere } from '../detect/reader';
import { hideHost } from '../lib/hidden-host';
import type { RequestObservation } from '../model/observation';
import type { RequestInspection } from '../model/request';
import { candidateOf } from './candidate';
import { redact } from './redact';

const TOOLS: RequestTools = { redact, candidateOf: (match) => candidateOf(match, redact), isOff };

/**
 * As in `inspect-request.ts`; as long as the reader is not there no more than where it goes: what the browser itself sees of a
 * request it tells the worker.
 */
export function inspectRequest(request: Pick<RequestObservation, 'url' | 'method' | 'headers'>): RequestInspection {
  const { url } = request;
  return (
    readerHere()?.inspectRequestWith(request, TOOLS) ?? {
      method: '',
      destination: URL.canParse(url) ? hideHost(new URL(url).origin) : '',
      template: '',
      credentials: [],
    }
  );
}
