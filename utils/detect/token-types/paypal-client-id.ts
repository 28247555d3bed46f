import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{79,100}', {
  tokenClass: 'publishable',
  context: 'paypal, pay pal',
  accept: (value) => value.startsWith('A'),
});

export const guidance: Guidance = {
  issuer: 'PayPal',
  docs: 'https://developer.paypal.com/api/rest/',
  revoke: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('A', 79, undefined, seed);

export const examples = (): Examples => ({
  matches: [
    `https://www.paypal.com/sdk/js?client-id=${token()}&currency=EUR`,
    `PAYPAL_CLIENT_ID=${token(2)}`,
    `{"paypal":{"clientId":"${token(3)}"}}`,
  ],
  nearMisses: [`{"value":"${token()}"}`, `PAYPAL_CLIENT_ID=${sample('A', 77)}`, `PAYPAL_CLIENT_ID=${sample('C', 79)}`],
});
