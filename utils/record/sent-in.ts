import { redact } from '../identify/redact';
import { endpointTemplate } from '../lib/endpoint-template';
import { hideHost } from '../lib/hidden-host';
import type { Credential, RequestInspection } from '../model/request';
import type { PassingSurface } from '../model/surface';
import type { Candidate, Leaf } from '../model/token';
import type { Sending } from './passing-texts';

/** What a text that the page sends carries, with nothing raw left: tokens by form, and opaque values that may be known ones. */
export function sentIn(
  { method, url }: Sending,
  surface: PassingSurface,
  candidates: readonly Candidate[],
  leaves: readonly Leaf[],
): RequestInspection {
  const channel = surface === 'web-socket' ? 'socket' : 'body';
  const credential = (candidate: Candidate): Credential => ({
    channel,
    name: candidate.path,
    scheme: '',
    proves: false,
    candidate,
  });
  const { origin, pathname } = URL.canParse(url) ? new URL(url) : { origin: '', pathname: '' };
  return {
    method: redact(method),
    destination: hideHost(origin),
    template: endpointTemplate(pathname),
    credentials: [...candidates, ...leaves.map(opaque)].map(credential),
  };
}

/** Without preview: what is not known may be a password, and what is known has one. */
function opaque({ digest, path, length, role }: Leaf): Candidate {
  const meaning = {
    type: 'opaque-token',
    tokenClass: 'ambiguous',
    confidence: 'tentative',
    publishable: false,
  } as const;
  return { ...meaning, digest, path, length, preview: '', role, facts: {} };
}

/** What names the way of a text: the URL in it as an endpoint, so that one endpoint is one place. */
export function wayOf(key: string): string {
  const space = key.lastIndexOf(' ') + 1;
  const address = key.slice(space);
  if (!/^(?:https?|wss?):/.test(address) || !URL.canParse(address)) return hideHost(key);
  const { origin, pathname } = new URL(address);
  if (pathname === '/') return key.slice(0, space) + hideHost(origin);
  return key.slice(0, space) + hideHost(origin) + endpointTemplate(pathname);
}
