import type { InspectRequest } from '../detect/reader';
import { credentialsIn } from '../detect/request';
import { endpointTemplate } from '../lib/endpoint-template';
import { hideHost } from '../lib/hidden-host';

/** As `inspectRequest`, with the tools of whoever asks: beside a bridge those are the bridge's. */
export const inspectRequestWith: InspectRequest = (request, { redact, candidateOf, isOff }) => {
  const url = URL.canParse(request.url) ? new URL(request.url) : null;
  const sent = credentialsIn(request).filter(({ match }) => !isOff(match.type));
  const credentials = sent.map(({ channel, name, scheme, proves, match }) => ({
    channel,
    name: redact(name),
    scheme: redact(scheme),
    proves,
    candidate: candidateOf(match),
  }));
  return {
    method: redact(request.method.toUpperCase()),
    destination: hideHost(url?.origin ?? ''),
    template: url ? endpointTemplate(url.pathname) : '',
    credentials,
  };
};
