import { UNCHECKED } from '../../lib/passing';
import { siteOf } from '../../lib/site';
import type { Severity } from '../../model/report';
import type { Subjects } from '../correlate';
import { blind, lies, site, token } from '../example';
import { isHarmless, isMighty } from '../power';
import { ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * Every window that holds a reference can send a message. A page that takes a token from one and never asks who sent it takes
 * an attacker's token as well, and works in the attacker's account; and a sender that does not know its listener most
 * often names `*` as its target. Which target it named cannot be seen. That neither origin nor source was read during
 * the event is no proof: a page may check something else in the message.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'medium',
  needs: ['post-message'],
  playbook: 'check-message-origin',
  references: [cwe(346), ASVS5.messages, WSTG.messaging, RFC.messages],
  judge(subject) {
    const { token, location, witness } = subject;
    if (location.surface !== 'post-message' || isHarmless(token)) return ASIDE;
    if (!location.key.endsWith(UNCHECKED)) return OK;
    const sender = location.key.slice(0, -UNCHECKED.length);
    return {
      kind: 'risk',
      severity: bySender(subject, sender),
      confidence: confidenceOf(token, witness, 'tentative'),
      message: { key: 'finding_token_from_unchecked_message', values: [sender, location.origin] },
    };
  },
  examples: () => {
    const heard = (key: string) => lies('post-message', key, { witness: 'page', path: '$.access_token' });
    return {
      risk: [
        site({ sightings: [heard(`https://login.idp.net${UNCHECKED}`)] }),
        site({ sightings: [heard(`https://app.example.com${UNCHECKED}`)] }),
        site({ tokens: [token({ tokenClass: 'admin' })], sightings: [heard(`https://login.idp.net${UNCHECKED}`)] }),
      ],
      ok: [site({ sightings: [heard('https://login.idp.net')] })],
      aside: [
        site({ tokens: [token({ role: 'csrf' })], sightings: [heard(`https://login.idp.net${UNCHECKED}`)] }),
        site({ sightings: [lies('local-storage', `x${UNCHECKED}`)] }),
      ],
      unknown: [blind('post-message')],
    };
  },
});

/** An app that talks to itself is open to the same messages, but no other party is meant to hold the token. */
function bySender({ token, location }: Subjects['sighting'], sender: string): Severity {
  if (siteOf(sender) === siteOf(location.origin)) return 'low';
  return isMighty(token) ? 'high' : 'medium';
}
