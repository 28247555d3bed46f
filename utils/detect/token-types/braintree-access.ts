import { sample } from '../../lib/sample';
import { HEX, LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('access_token$production$|access_token$sandbox$ lower{16} $ hex{32}');

export const guidance: Guidance = {
  issuer: 'Braintree',
  docs: 'https://developer.paypal.com/braintree/docs/guides/authorization/overview',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1, where = 'production'): string =>
  `access_token$${where}$${sample('', 16, LOWER, seed)}${sample('$', 32, HEX, seed + 3)}`;

export const examples = (): Examples => ({
  matches: [`BRAINTREE_ACCESS_TOKEN='${token()}'`, `{"accessToken":"${token(2, 'sandbox')}"}`],
  nearMisses: [token().slice(24), token().slice(0, -1), token(3, 'staging')],
});
