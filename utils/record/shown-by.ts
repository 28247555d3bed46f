import { endpointTemplate } from '../lib/endpoint-template';
import { hideHost } from '../lib/hidden-host';
import { answerGuardOf, type Headers, pageGuardOf, sendPolicyOf } from '../lib/page-guard';
import { scriptPolicyOf } from '../lib/script-policy';
import type { AnswerGuard } from '../model/access';
import type { Policies, ShownPart } from './access-known';

/** Parameters of JSONP. */
const CALLBACK = /[?&](?:callback|jsonp|jsonpcallback|cb)=/i;

/** What policies, divided by commas, let through. */
export const policiesOf = (text: string): Policies => ({ scripts: scriptPolicyOf(text), sending: sendPolicyOf(text) });

/** What the headers of a document add to what is known of its origin. */
export function shownByHeaders(headers: Headers, url: string): Pick<ShownPart, 'header' | 'guard'> {
  const policies = headers.flatMap(([name, value]) => (name.toLowerCase() === 'content-security-policy' ? value : []));
  return { header: policiesOf(policies.join(',')), guard: pageGuardOf(headers, url) };
}

/** What the headers of an answer let others do. `type` as `webRequest` names it. */
export function shownByAnswer(headers: Headers, url: string, type: string): AnswerGuard {
  const { origin, pathname, search } = new URL(url);
  const isCallback = type === 'script' && CALLBACK.test(search);
  return answerGuardOf(headers, { endpoint: hideHost(origin), template: endpointTemplate(pathname), isCallback });
}

/** Origin and template of an address, as uses and answers name it. */
export function endpointOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return hideHost(origin) + endpointTemplate(pathname);
}
