import { sampleJwt } from '../../lib/sample-jwt';
import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ iss }) => iss === 'https://auth.calendly.com',
  tokenClass: 'secret',
  role: 'api-key',
});

export const guidance: Guidance = {
  issuer: 'Calendly',
  docs: 'https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens',
  revoke: 'https://calendly.com/integrations/api_webhooks',
  verify: 'GET https://api.calendly.com/users/me',
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  sampleJwt(
    { iss: 'https://auth.calendly.com', iat: 1_700_000_000, jti: sampleUuid('', seed), user_uuid: sampleUuid('', 7) },
    { kid: 'k1', typ: 'PAT', alg: 'ES256' },
    seed,
  );

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token()}`, `{"calendlyToken":"${token(2)}"}`],
  nearMisses: [
    sampleJwt({ iss: 'https://auth.shop.test', user_uuid: sampleUuid() }),
    token().slice(0, token().lastIndexOf('.')),
  ],
});
