import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32}', {
  tokenClass: 'publishable',
  context: 'storefront access token, storefront token, storefront api token',
});

export const guidance: Guidance = {
  issuer: 'Shopify',
  docs: 'https://shopify.dev/docs/api/usage/authentication',
  revoke: 'https://admin.shopify.com',
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed: number, length = 32) => sample('', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`X-Shopify-Storefront-Access-Token: ${token(1)}`, `{"storefrontAccessToken":"${token(2)}"}`],
  nearMisses: [`{"storefrontAccessToken":"${token(3, 31)}"}`, `{"etag":"${token(4)}"}`],
});
