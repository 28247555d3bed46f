import { sample } from '../../lib/sample';
import { HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pk_live_|pk_test_ lower{40}', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'Paystack',
  docs: 'https://paystack.com/docs/api/',
  revoke: 'https://dashboard.paystack.com/#/settings/developers',
  tokenClass: 'publishable',
};

const token = (seed = 1, prefix = 'pk_live_'): string => sample(prefix, 40, HEX, seed);

export const examples = (): Examples => ({
  matches: [token(), `PaystackPop.setup({ key: '${token(2, 'pk_test_')}' })`],
  nearMisses: [sample('pk_live_', 39, HEX), sample('pk_live_', 40, UPPER), sample('pk_live_', 40)],
});
