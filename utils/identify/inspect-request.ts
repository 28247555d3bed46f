import { isOff } from '../detect/detectors';
import type { RequestObservation } from '../model/observation';
import type { RequestInspection } from '../model/request';
import { candidateOf } from './candidate';
import { redact } from './redact';
import { inspectRequestWith } from './request-inspection';

const TOOLS = { redact, candidateOf: (match: Parameters<typeof candidateOf>[0]) => candidateOf(match, redact), isOff };

/** What a request carries as credentials and where it goes, with nothing raw left. An unreadable URL has no destination. */
export const inspectRequest = (request: Pick<RequestObservation, 'url' | 'method' | 'headers'>): RequestInspection =>
  inspectRequestWith(request, TOOLS);
