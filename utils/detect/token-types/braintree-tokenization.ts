import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('production_|sandbox_ lower{8} _ lower{16}', {
  tokenClass: 'publishable',
  accept: (value) => /\d/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Braintree',
  docs: 'https://developer.paypal.com/braintree/docs/guides/authorization/tokenization-key',
  revoke: null,
  tokenClass: 'publishable',
};

const token = (seed = 1, prefix = 'production_'): string =>
  sample(prefix, 8, LOWER, seed) + sample('_', 16, LOWER, seed + 3);

export const examples = (): Examples => ({
  matches: [token(), `{"authorization":"${token(2, 'sandbox_')}"}`],
  nearMisses: [
    token().slice(0, -1),
    sample('production_', 25, LOWER),
    sample('staging_', 8, LOWER) + sample('_', 16, LOWER),
  ],
});
