import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: ['ek_live_', 'ek_test_'],
  body: 'word{20,200}',
  tokenClass: 'session',
});

export const guidance: Guidance = {
  issuer: 'Stripe',
  docs: 'https://docs.stripe.com/keys',
  revoke: null,
  tokenClass: 'session',
};

export const examples = (): Examples => ({
  matches: [sample('ek_live_', 28), `{"value":"${sample('ek_test_', 28, undefined, 14)}"}`],
  nearMisses: [sample('ek_live_', 19), `x${sample('ek_live_', 28)}`],
});
