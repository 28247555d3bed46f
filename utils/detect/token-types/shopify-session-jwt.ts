import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ iss, dest }) =>
    /^https:\/\/[\w-]{1,64}\.myshopify\.com/.test(String(dest)) && String(iss).endsWith('.myshopify.com/admin'),
  tokenClass: 'session',
});

export const guidance: Guidance = {
  issuer: 'Shopify',
  docs: 'https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens',
  revoke: null,
  verify: null,
  tokenClass: 'session',
};

const token = (seed: number, host = 'myshopify.com') =>
  sampleJwt(
    { iss: `https://a-shop.${host}/admin`, dest: `https://a-shop.${host}`, sub: '42', exp: 2_000_000_000 },
    undefined,
    seed,
  );

export const examples = (): Examples => ({
  matches: [`https://app.shop.test/?embedded=1&id_token=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(3, 'shop.test'), token(4).split('.').slice(0, 2).join('.')],
});
