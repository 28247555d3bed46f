import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ iss, aud }) => iss === 'session-service' && aud === 'atlassian',
  role: 'session',
  tokenClass: 'session',
});

export const guidance: Guidance = {
  issuer: 'Atlassian',
  docs: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  revoke: 'https://id.atlassian.com/manage-profile/security',
  tokenClass: 'session',
};

const token = (seed = 1): string =>
  sampleJwt(
    { iss: 'session-service', aud: 'atlassian', sub: '5b10a', exp: 1_893_456_000 + seed },
    { kid: 'session-service/prod-1', alg: 'RS256' },
    seed,
  );

export const examples = (): Examples => ({
  matches: [token(), `cloud.session.token=${token(2)}; path=/; HttpOnly`, `{"tenant.session.token":"${token(3)}"}`],
  nearMisses: [
    sampleJwt({ iss: 'session-service', aud: 'shop', sub: '5b10a' }),
    sampleJwt({ iss: 'https://id.shop.test', aud: 'atlassian', sub: '5b10a' }),
  ],
});
