import { isRandom } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('lower{31}', {
  context: 'bigcommerce, big commerce, x auth token',
  accept: isRandom,
});

export const guidance: Guidance = {
  issuer: 'BigCommerce',
  docs: 'https://developer.bigcommerce.com/docs/start/authentication',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 31) => sample('', length, LOWER, seed);

export const examples = (): Examples => ({
  matches: [`BIGCOMMERCE_ACCESS_TOKEN=${token(1)}`, `X-Auth-Token: ${token(2)}`],
  nearMisses: [`BIGCOMMERCE_ACCESS_TOKEN=${token(3, 30)}`, `BUILD_ID=${token(4)}`],
});
