import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('shp|prtapi lower{0,4} _ alnum{32,64}');

export const guidance: Guidance = {
  issuer: 'Shopify',
  docs: 'https://shopify.dev/docs/apps/build/authentication-authorization',
  revoke: 'https://partners.shopify.com',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 32, prefix = 'shptka_') => sample(prefix, length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`SHOPIFY_CLI_THEME_TOKEN=${token(1)}`, `X-Shopify-Access-Token: ${token(2, 32, 'prtapi_')}`],
  nearMisses: [token(6, 31), token(3, 32, 'shop_'), `x${token(7)}`],
});
