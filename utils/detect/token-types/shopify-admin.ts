import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('shpat_ any-hex{32}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'Shopify',
  docs: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
  revoke: 'https://admin.shopify.com',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed: number, length = 32) => sample('shpat_', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`X-Shopify-Access-Token: ${token(1)}`, `{"accessToken":"${token(2)}"}`],
  nearMisses: [token(6, 31), token(8, 33), `x${token(7)}`],
});
