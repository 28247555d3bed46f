import { inspectRequest } from '../engine';
import { siteOf } from '../lib/site';
import type { EntryBody } from '../model/ledger';
import type { Witness } from '../model/surface';
import type { RequestSent } from '../observe/worker/request-watch';
import type { Naming } from './bodies';
import { useBody } from './bodies';
import { folded, objectNamed } from './folded';

export type UseBody = Extract<EntryBody, { readonly kind: 'use' }>;

/**
 * The uses a request shows. A cookie belongs to the site it travels to; every other credential to the site that asked,
 * or to the destination where the browser itself asked (address bar, navigation). A link or form that takes a token to
 * another site in its URL counts for the site it left as well: where the value is a token by form or `isKnown` there.
 */
export function fromRequest(
  request: RequestSent,
  requestId: string,
  naming: Naming,
  isKnown: (fingerprint: string) => boolean = () => false,
  witness: Witness = 'browser',
): readonly UseBody[] {
  const home = siteOf(request.url);
  if (home === null) return [];
  const asking = siteOfRequest(request) ?? home;
  const left = siteLeft(request);
  const inspected = inspectRequest(request);
  const frame = request.tabId < 0 ? 'worker' : request.frameId === 0 || request.type === 'main_frame' ? 'top' : 'sub';
  return inspected.credentials.flatMap((credential) => {
    const { channel, candidate } = credential;
    const { method, destination, template } = inspected;
    const object = objectNamed(folded(new URL(request.url).pathname, template), naming);
    const use = (site: string) => {
      const { at, initiator } = request;
      const sent = { site, at, requestId, method, destination, template, object, initiator, frame, witness } as const;
      return useBody(sent, credential, naming);
    };
    const isInUrl = channel === 'query' || channel === 'fragment';
    const isOfLeft = candidate.confidence !== 'tentative' || isKnown(naming.fingerprint(candidate.digest));
    const first = use(channel === 'cookie' ? home : asking);
    return left !== null && isInUrl && isOfLeft ? [first, use(left)] : [first];
  });
}

/** The site a request is counted for. */
export function siteOfRequest(request: Pick<RequestSent, 'type' | 'initiator' | 'url'>): string | null {
  const asking = request.type === 'main_frame' || request.initiator === null ? request.url : request.initiator;
  return siteOf(asking);
}

/** The site whose page took the browser to another site; null for anything else. */
export function siteLeft({ type, initiator, url }: Pick<RequestSent, 'type' | 'initiator' | 'url'>): string | null {
  const left = type === 'main_frame' && initiator !== null ? siteOf(initiator) : null;
  return left === siteOf(url) ? null : left;
}
