import { inspectRequest, redact } from '../engine';
import { hideHost } from '../lib/hidden-host';
import type { Witness } from '../model/surface';
import type { ResponseSeen } from '../observe/worker/request-watch';
import { type Naming, type SightingBody, sightingBody } from './bodies';

/**
 * Tokens by form in the address that an answer sends the browser to, where that is of another origin. Their path is
 * `https://there.example → ?name`, or `→ #name`; what is opaque shows with the request that follows.
 */
export function fromRedirect(
  { url, at }: ResponseSeen,
  location: string,
  site: string,
  naming: Naming,
  witness: Witness,
): readonly SightingBody[] {
  if (!URL.canParse(location, url)) return [];
  const { origin } = new URL(url);
  const target = new URL(location, url);
  if (!/^https?:$/.test(target.protocol) || target.origin === origin || !/[?#]/.test(location)) return [];
  const request = { url: target.href, method: 'GET', headers: [], type: 'main_frame' };
  return inspectRequest(request).credentials.flatMap(({ channel, name, candidate }) => {
    if ((channel !== 'query' && channel !== 'fragment') || candidate.confidence === 'tentative') return [];
    const path = `${hideHost(target.origin)} → ${channel === 'query' ? '?' : '#'}${redact(name)}`;
    const place = { origin: hideHost(origin), surface: 'response-header', key: 'location', path } as const;
    return [sightingBody({ site, at, location: place, witness, writer: null, cookie: null }, candidate, naming)];
  });
}
