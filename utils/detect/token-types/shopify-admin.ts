import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('shpat_ any-hex{32}', {
  tokenClass: 'admin',
});

export const guidance: Guidance = {
  issuer: 'Shopify',
  docs: 'https://shopify.dev/docs/apps/build/authentication-authorization',
  revoke: null,
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [sample('shpat_', 32, HEX), `{"value":"${sample('shpat_', 32, HEX, 14)}"}`],
  nearMisses: [sample('shpat_', 31, HEX), `x${sample('shpat_', 32, HEX)}`],
});
