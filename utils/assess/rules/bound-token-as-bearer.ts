import { blind, sent, site, token } from '../example';
import { isAccepted, isRefused } from '../jwt';
import { isHarmless } from '../power';
import { ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * A token bound to a key by DPoP that a server takes without the proof is worth as much to a thief as any other. A token bound
 * to a certificate goes as Bearer by design (RFC 8705), and no page sees the certificate.
 */
export default defineRule({
  subject: 'use',
  severity: 'high',
  needs: ['request-header'],
  playbook: 'insist-on-proof-of-possession',
  references: [cwe(294), RFC.dpopScheme, RFC.dpopBearer, ASVS5.senderConstrained],
  judge({ token, use, witness }) {
    const isBound = /(?:^| )DPoP\b/.test(token.facts.kind ?? '');
    if (!isBound || isHarmless(token) || use.channel !== 'authorization') return ASIDE;
    if (use.scheme.toLowerCase() === 'dpop') return OK;
    if (use.scheme.toLowerCase() !== 'bearer') return ASIDE;
    if (!isAccepted(use)) return isRefused(use) ? OK : ASIDE;
    return {
      kind: 'risk',
      severity: 'high',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_bound_token_as_bearer', values: [use.destination, String(use.status)] },
    };
  },
  examples: () => {
    const bound = (kind: string) => [token({ type: 'jwt', facts: { algorithm: 'ES256', kind } })];
    const api = 'https://api.example.com';
    return {
      risk: [
        site({ tokens: bound('access DPoP'), uses: [sent(api)] }),
        site({ tokens: bound('DPoP'), uses: [sent(api, { status: 204, scheme: 'Bearer' })] }),
      ],
      ok: [
        site({ tokens: bound('access DPoP'), uses: [sent(api, { scheme: 'dpop' })] }),
        site({ tokens: bound('access DPoP'), uses: [sent(api, { status: 401 })] }),
      ],
      aside: [
        site({ tokens: bound('access DPoP'), uses: [sent(api, { scheme: '' })] }),
        site({ tokens: bound('access DPoP'), uses: [sent(api, { status: null })] }),
        site({ tokens: bound('access mTLS'), uses: [sent(api)] }),
        site({ tokens: bound('dpop+jwt'), uses: [sent(api)] }),
        site({ uses: [sent(api)] }),
      ],
      unknown: [blind('request-header')],
    };
  },
});
