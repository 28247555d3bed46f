import { redact } from '../engine';
import { endpointTemplate } from '../lib/endpoint-template';
import { hideHost } from '../lib/hidden-host';
import { answerGuardOf, type Headers, pageGuardOf } from '../lib/page-guard';
import { scriptPolicyOf } from '../lib/script-policy';
import { sendPolicyOf } from '../lib/send-policy';
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

type Place = Pick<AnswerGuard, 'endpoint' | 'template'>;

interface Answered {
  readonly headers: Headers;
  readonly url: string;
  /** As `webRequest` names it. */
  readonly type: string;
  readonly method: string;
}

/** What the headers of an answer let others do. `place`: where it came from, as `placeOf` gives it. */
export function shownByAnswer({ headers, url, type, method }: Answered, place = placeOf(url)): AnswerGuard {
  const isCallback = type === 'script' && CALLBACK.test(new URL(url).search);
  const guard = answerGuardOf(headers, { ...place, isRead: method === 'GET', isCallback });
  // A site may put a token even there.
  return { ...guard, cookies: guard.cookies?.filter(({ name }) => redact(name) === name) ?? [] };
}

/** Origin and template of an address, as uses and answers name it. */
export function placeOf(url: string): Place {
  const { origin, pathname } = new URL(url);
  return { endpoint: hideHost(origin), template: endpointTemplate(pathname) };
}

export function endpointOf(url: string): string {
  const { endpoint, template } = placeOf(url);
  return endpoint + template;
}
