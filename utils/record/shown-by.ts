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

interface Answered {
  readonly headers: Headers;
  readonly url: string;
  /** As `webRequest` names it. */
  readonly type: string;
  readonly method: string;
}

/** What the headers of an answer let others do. */
export function shownByAnswer({ headers, url, type, method }: Answered): AnswerGuard {
  const { origin, pathname, search } = new URL(url);
  const isCallback = type === 'script' && CALLBACK.test(search);
  const place = { endpoint: hideHost(origin), template: endpointTemplate(pathname) };
  const guard = answerGuardOf(headers, { ...place, isRead: method === 'GET', isCallback });
  // A site may put a token even there.
  return { ...guard, cookies: guard.cookies?.filter(({ name }) => redact(name) === name) ?? [] };
}

/** Origin and template of an address, as uses and answers name it. */
export function endpointOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return hideHost(origin) + endpointTemplate(pathname);
}
