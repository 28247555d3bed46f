import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pk_test_ alnum{16,247}', {
  tokenClass: 'publishable',
  environment: 'test',
});

export const guidance: Guidance = {
  issuer: 'Stripe',
  docs: 'https://docs.stripe.com/keys',
  revoke: null,
  tokenClass: 'publishable',
};

export const examples = (): Examples => ({
  matches: [sample('pk_test_', 24), `{"value":"${sample('pk_test_', 24, undefined, 14)}"}`],
  nearMisses: [sample('pk_test_', 15), `x${sample('pk_test_', 24)}`],
});
