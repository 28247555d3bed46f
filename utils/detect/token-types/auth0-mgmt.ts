import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ aud }) => [aud].flat().some((one) => typeof one === 'string' && one.endsWith('.auth0.com/api/v2/')),
  tokenClass: 'admin',
  role: 'access',
});

export const guidance: Guidance = {
  issuer: 'Auth0',
  docs: 'https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens',
  revoke: 'https://manage.auth0.com/',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string =>
  sampleJwt(
    {
      iss: 'https://shop.eu.auth0.com/',
      aud: 'https://shop.eu.auth0.com/api/v2/',
      scope: 'read:users',
      exp: 1_900_000_000,
    },
    { alg: 'RS256', kid: 'k1' },
    seed,
  );

export const examples = (): Examples => ({
  matches: [
    `Authorization: Bearer ${token()}`,
    `{"token":"${sampleJwt({ aud: ['https://shop.us.auth0.com/api/v2/', 'https://shop.us.auth0.com/userinfo'] }, undefined, 2)}"}`,
  ],
  nearMisses: [
    sampleJwt({ iss: 'https://shop.eu.auth0.com/', aud: 'https://api.shop.test/', scope: 'read:users' }),
    sampleJwt({ aud: 'https://api.shop.test/api/v2/' }),
  ],
});
