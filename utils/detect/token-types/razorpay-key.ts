import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('rzp_live_|rzp_test_ alnum{14}', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'Razorpay',
  docs: 'https://razorpay.com/docs/api/',
  revoke: 'https://dashboard.razorpay.com/app/keys',
  tokenClass: 'publishable',
};

const token = (seed = 1, prefix = 'rzp_live_'): string => sample(prefix, 14, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `new Razorpay({ key: '${token(2, 'rzp_test_')}' })`],
  nearMisses: [sample('rzp_live_', 13), sample('rzp_live_', 15), `x${token()}`],
});
