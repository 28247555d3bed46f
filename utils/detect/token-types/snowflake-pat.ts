import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ p, iss }) => p !== undefined && String(iss).startsWith('SF:'),
  role: 'access',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'Snowflake',
  docs: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  sampleJwt({ p: '41256:9134', iss: 'SF:1049', exp: 1_893_456_000 + seed }, { kid: '50136', alg: 'ES256' }, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"snowflake":{"token":"${token(2)}"}}`],
  nearMisses: [
    sampleJwt({ p: '41256:9134', iss: 'https://login.shop.test', exp: 1_893_456_000 }),
    sampleJwt({ sub: '1', iss: 'SF:1049' }),
  ],
});
