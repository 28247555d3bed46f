import { sample } from '../../lib/sample';
import { UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pk_prod_|pk_test_ alnum{28}', {
  accept: (value) => value[3] === 'p' || /^.{8}[A-Z\d]{1,64}$/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Courier',
  docs: 'https://www.courier.com/docs/',
  revoke: 'https://app.courier.com/settings/api-keys',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 28, prefix = 'pk_prod_') => sample(prefix, length, UPPER, seed);

export const examples = (): Examples => ({
  matches: [`COURIER_AUTH_TOKEN=${token(1)}`, `{"authorizationToken":"${token(2, 28, 'pk_test_')}"}`],
  nearMisses: [token(6, 27), sample('pk_test_', 28), `x${token(7)}`],
});
