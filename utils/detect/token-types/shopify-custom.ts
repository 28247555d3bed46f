import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('shpca_ any-hex{32}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'Shopify',
  docs: 'https://shopify.dev/docs/apps/build/authentication-authorization/legacy/admin-custom-apps',
  revoke: 'https://admin.shopify.com',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed: number, length = 32) => sample('shpca_', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`X-Shopify-Access-Token: ${token(1)}`, `SHOPIFY_TOKEN=${token(2)}`],
  nearMisses: [token(6, 31), token(8, 33), `x${token(7)}`],
});
