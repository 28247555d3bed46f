import { sample } from '../../lib/sample';
import { HEX, LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(['lower{16}', '$', 'hex{32}'], {
  context: 'access token production, access token sandbox',
});

export const guidance: Guidance = {
  issuer: 'Braintree',
  docs: 'https://developer.paypal.com/braintree/docs/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('', 16, LOWER, seed) + sample('$', 32, HEX, seed + 3);

export const examples = (): Examples => ({
  matches: [`access_token$production$${token()}`, `{"accessToken":"access_token$sandbox$${token(2)}"}`],
  nearMisses: [token(), `access_token$production$${token().slice(0, -1)}`, `access_token$staging$${token()}`],
});
