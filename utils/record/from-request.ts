import { inspectRequest } from '../engine';
import { siteOf } from '../lib/site';
import type { EntryBody } from '../model/ledger';
import type { RequestSent } from '../observe/worker/request-watch';
import type { Naming } from './bodies';
import { useBody } from './bodies';

/**
 * The uses a request shows. A cookie belongs to the site it travels to; every other credential to the site that asked,
 * or to the destination where the browser itself asked (address bar, navigation).
 */
export function fromRequest(request: RequestSent, requestId: string, naming: Naming): readonly EntryBody[] {
  const home = siteOf(request.url);
  if (home === null) return [];
  const asking = siteOfRequest(request) ?? home;
  const inspected = inspectRequest(request);
  const frame = request.tabId < 0 ? 'worker' : request.frameId === 0 || request.type === 'main_frame' ? 'top' : 'sub';
  return inspected.credentials.map((credential) => {
    const site = credential.channel === 'cookie' ? home : asking;
    const { method, destination, template } = inspected;
    const sent = {
      site,
      at: request.at,
      requestId,
      method,
      destination,
      template,
      initiator: request.initiator,
      frame,
      witness: 'browser',
    } as const;
    return useBody(sent, credential, naming);
  });
}

/** The site a request is counted for. */
export function siteOfRequest(request: Pick<RequestSent, 'type' | 'initiator' | 'url'>): string | null {
  const asking = request.type === 'main_frame' || request.initiator === null ? request.url : request.initiator;
  return siteOf(asking);
}
