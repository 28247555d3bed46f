import type { Message, Severity } from '../../model/report';
import type { Subject } from '../correlate';
import { lies, NOW, sent, site, token } from '../example';
import { isAlive } from '../jwt';
import { DAY, HOUR, lifetimeOf } from '../power';
import { ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

const WRITES = /^(?:write|delete.*|create|add|update|permissions|ownership|immutability)$/;
const PUTS = new Set(['PUT', 'POST', 'DELETE']);

/**
 * Whoever has the address has what it signs for, as long as it says. To read one thing for a day is what such addresses are for;
 * so is to upload one for an hour.
 */
export default defineRule({
  subject: 'token',
  severity: 'medium',
  needs: [],
  playbook: 'sign-narrow-urls',
  references: [cwe(732), cwe(613), ASVS5.secretsRotated, ASVS5.url],
  judge(subject, site) {
    const { token, witness } = subject;
    if (token.tokenClass !== 'signed_url' || !isAlive(subject, site.facts.now)) return ASIDE;
    const found = gravity(subject);
    return found === null ? OK : { kind: 'risk', ...found, confidence: confidenceOf(token, witness, 'firm') };
  },
  examples: () => {
    const of = (lasts: number | null, facts = {}) => [
      token({
        type: 'azure-sas-url',
        tokenClass: 'signed_url',
        role: 'unknown',
        facts: { issuedAt: NOW, ...(lasts !== null && { expiresAt: NOW + lasts }), ...facts },
      }),
    ];
    const sightings = [lies('document', 'img[src]')];
    return {
      risk: [
        site({ tokens: of(30 * DAY, { kind: 'account', scopes: ['read', 'write'] }), sightings }),
        site({ tokens: of(2 * HOUR, { kind: 'service', scopes: ['read', 'delete'] }), sightings }),
        site({ tokens: of(7 * DAY, { scopes: ['read'] }), sightings }),
        site({ tokens: of(2 * HOUR), uses: [sent('https://b.s3.amazonaws.com', { method: 'PUT', channel: 'query' })] }),
        site({ tokens: of(2 * DAY, { resource: '/videos/*' }), sightings }),
      ],
      ok: [
        site({ tokens: of(HOUR, { scopes: ['read'] }), sightings }),
        site({ tokens: of(DAY, { scopes: ['read'] }), sightings }),
        site({ tokens: of(HOUR, { kind: 'service', scopes: ['create', 'write'] }), sightings }),
      ],
      aside: [site({ tokens: of(-DAY, { kind: 'account', scopes: ['write'] }), sightings }), site({ sightings })],
      unknown: [],
    };
  },
});

function gravity({ token, life }: Subject): { severity: Severity; message: Message } | null {
  const { kind, scopes = [], resource = '' } = token.facts;
  const lasts = lifetimeOf(token) ?? Number.POSITIVE_INFINITY;
  const rights = scopes.filter((scope) => WRITES.test(scope));
  const writes = rights.length > 0 || life.uses.some(({ method }) => PUTS.has(method));
  const days = Number.isFinite(lasts) ? String(Math.max(1, Math.round(lasts / DAY))) : '∞';
  const words = rights.length > 0 ? rights.join(', ') : 'write';
  if (kind === 'account' && writes) {
    const severity = lasts > 7 * DAY ? 'critical' : 'high';
    return { severity, message: { key: 'finding_account_signed_url', values: [words, days] } };
  }
  if (writes && lasts > HOUR) {
    const severity = lasts > DAY ? 'high' : 'medium';
    return { severity, message: { key: 'finding_writing_signed_url', values: [words, days] } };
  }
  if (lasts <= DAY) return null;
  const key = resource.includes('*') ? 'finding_wide_signed_url' : 'finding_lasting_signed_url';
  return { severity: 'medium', message: { key, values: [resource, days] } };
}
