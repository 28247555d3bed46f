import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'shpss_',
  body: 'any-hex{32}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'Shopify',
  docs: 'https://shopify.dev/docs/apps/build/authentication-authorization',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('shpss_', 32, HEX), `{"value":"${sample('shpss_', 32, HEX, 14)}"}`],
  nearMisses: [sample('shpss_', 31, HEX), `x${sample('shpss_', 32, HEX)}`],
});
