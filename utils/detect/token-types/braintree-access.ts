import { sample } from '../../lib/sample';
import { HEX, LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: ['access_token$production$', 'access_token$sandbox$'],
  body: 'lower{16} $ hex{32}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'Braintree',
  docs: 'https://developer.paypal.com/braintree/docs/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('access_token$production$', 16, LOWER) + sample('$', 32, HEX, 3),
    `{"value":"${sample('access_token$sandbox$', 16, LOWER, 14) + sample('$', 32, HEX, 16)}"}`,
  ],
  nearMisses: [
    sample('access_token$production$', 16, LOWER) + sample('$', 31, HEX, 3),
    `x${sample('access_token$production$', 16, LOWER) + sample('$', 32, HEX, 3)}`,
  ],
});
