import { siteOfHost } from '../../lib/site';
import { sessionCookie } from '../cookies';
import type { Life } from '../correlate';
import { environmentOf } from '../environment';
import { blind, jar, sent, site, token } from '../example';
import { ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * With `Domain` on the registrable domain the cookie goes to every host below it, and any of them can set one of its name. That
 * is meant where apps share a login; it is worth a word where it was seen to go to several hosts, more where one of them is no
 * production.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'low',
  needs: ['cookie-jar'],
  playbook: 'harden-session-cookie',
  references: [cwe(668), ASVS4.cookiePath, ASVS5.hostPrefix, WSTG.cookies],
  judge(subject, site) {
    const { life, token, location, witness } = subject;
    const cookie = sessionCookie(subject, site);
    if (cookie === null || cookie === 'maybe') return ASIDE;
    const domain = cookie.domain.replace(/^\./, '');
    if (cookie.hostOnly || siteOfHost(domain) !== domain) return OK;
    const receivers = receiversOf(life);
    if (receivers.length < 2) return ASIDE;
    const lesser = receivers.find((origin) => environmentOf(origin) !== 'production');
    const isMixed = lesser !== undefined && receivers.some((origin) => environmentOf(origin) === 'production');
    return {
      kind: 'risk',
      severity: isMixed ? 'medium' : 'low',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_over_broad_cookie_domain', values: [location.key, domain, receivers.join(', ')] },
      ...(isMixed && {
        weighed: [{ effect: 'raised', message: { key: 'weight_lesser_environment', values: [lesser] } } as const],
      }),
    };
  },
  examples: () => {
    const tokens = [token({ role: 'session', tokenClass: 'session' })];
    const wide = [jar('sid', { domain: '.example.com', hostOnly: false })];
    const to = (host: string) => sent(`https://${host}`, { channel: 'cookie', name: 'sid', scheme: '' });
    return {
      risk: [
        site({ tokens, sightings: wide, uses: [to('app.example.com'), to('help.example.com')] }),
        site({ tokens, sightings: wide, uses: [to('app.example.com'), to('staging.example.com')] }),
      ],
      ok: [site({ tokens, sightings: [jar('sid')], uses: [to('app.example.com'), to('help.example.com')] })],
      aside: [
        site({ tokens, sightings: wide, uses: [to('app.example.com')] }),
        site({
          tokens: [token({ role: 'csrf' })],
          sightings: wide,
          uses: [to('app.example.com'), to('help.example.com')],
        }),
      ],
      unknown: [blind('cookie-jar', { tokens })],
    };
  },
});

function receiversOf({ uses }: Life): readonly string[] {
  const origins = uses.filter(({ channel }) => channel === 'cookie').map(({ destination }) => destination);
  return [...new Set(origins)].toSorted();
}
