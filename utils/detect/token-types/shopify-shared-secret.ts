import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('shpss_ any-hex{32}');

export const guidance: Guidance = {
  issuer: 'Shopify',
  docs: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets',
  revoke: 'https://admin.shopify.com',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 32) => sample('shpss_', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`SHOPIFY_API_SECRET=${token(1)}`, `{"apiSecretKey":"${token(2)}"}`],
  nearMisses: [token(6, 31), token(8, 33), `x${token(7)}`],
});
