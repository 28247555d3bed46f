import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{80}', {
  context: 'paypal, pay pal',
  accept: (value) => value.startsWith('E'),
});

export const guidance: Guidance = {
  issuer: 'PayPal',
  docs: 'https://developer.paypal.com/api/rest/',
  revoke: 'https://developer.paypal.com/dashboard/applications/live',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('E', 79, undefined, seed);

export const examples = (): Examples => ({
  matches: [`PAYPAL_CLIENT_SECRET=${token()}`, `{"paypal":{"secret":"${token(2)}"}}`],
  nearMisses: [`{"value":"${token()}"}`, `PAYPAL_SECRET=${sample('E', 78)}`, `PAYPAL_SECRET=${sample('F', 79)}`],
});
