import { lies, NOW, site, token } from '../example';
import { isAlive } from '../jwt';
import { HOUR } from '../power';
import { ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * What a user's access key or an account's key signed can be taken back by changing that key alone. A role's key (ASIA) ends by
 * itself, a user delegation can be revoked. Many sound apps sign so.
 */
export default defineRule({
  subject: 'token',
  severity: 'low',
  needs: [],
  hardening: true,
  playbook: 'sign-narrow-urls',
  references: [cwe(522), ASVS5.secretsRotated],
  judge(subject, site) {
    const { token, witness } = subject;
    const { kind = '' } = token.facts;
    if (token.tokenClass !== 'signed_url' || !isAlive(subject, site.facts.now)) return ASIDE;
    const isAws = token.type.startsWith('aws-') && kind === 'AKIA';
    const isAzure = token.type.startsWith('azure-') && (kind === 'account' || kind === 'service');
    if (!isAws && !isAzure) return kind !== '' && /^(?:aws|azure)-/.test(token.type) ? OK : ASIDE;
    return {
      kind: 'risk',
      severity: 'low',
      confidence: confidenceOf(token, witness),
      message: { key: isAws ? 'finding_url_signed_by_user_key' : 'finding_url_signed_by_account_key', values: [] },
    };
  },
  examples: () => {
    const of = (type: string, kind: string) => [
      token({ type, tokenClass: 'signed_url', role: 'unknown', facts: { kind, expiresAt: NOW + HOUR } }),
    ];
    const sightings = [lies('document', 'img[src]')];
    return {
      risk: [
        site({ tokens: of('aws-presigned-url', 'AKIA'), sightings }),
        site({ tokens: of('azure-sas-url', 'account'), sightings }),
      ],
      ok: [
        site({ tokens: of('aws-presigned-url', 'ASIA'), sightings }),
        site({ tokens: of('azure-sas-url', 'user delegation'), sightings }),
      ],
      aside: [
        site({ tokens: [token({ type: 'aws-akia', tokenClass: 'secret', facts: { kind: 'AKIA' } })], sightings }),
        site({ tokens: of('aws-presigned-url', ''), sightings }),
        site({ tokens: of('gcs-signed-url', 'AKIA'), sightings }),
      ],
      unknown: [],
    };
  },
});
