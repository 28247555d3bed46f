import { sample } from '../../lib/sample';
import { HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk_live_|sk_test_ lower{40}');

export const guidance: Guidance = {
  issuer: 'Paystack',
  docs: 'https://paystack.com/docs/api/',
  revoke: 'https://dashboard.paystack.com/#/settings/developers',
  verify: 'GET https://api.paystack.co/balance',
  tokenClass: 'secret',
};

const token = (seed = 1, prefix = 'sk_live_'): string => sample(prefix, 40, HEX, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2, 'sk_test_')}"}`, `PAYSTACK_SECRET_KEY=${token(3)}`],
  nearMisses: [sample('sk_live_', 39, HEX), sample('sk_live_', 40, UPPER), sample('sk_live_', 40)],
});
