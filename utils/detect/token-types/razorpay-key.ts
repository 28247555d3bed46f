import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: ['rzp_live_', 'rzp_test_'],
  body: 'alnum{14}',
  tokenClass: 'publishable',
});

export const guidance: Guidance = {
  issuer: 'Razorpay',
  docs: 'https://razorpay.com/docs/api/',
  revoke: null,
  tokenClass: 'publishable',
};

export const examples = (): Examples => ({
  matches: [sample('rzp_live_', 14), `{"value":"${sample('rzp_test_', 14, undefined, 14)}"}`],
  nearMisses: [sample('rzp_live_', 13), `x${sample('rzp_live_', 14)}`],
});
