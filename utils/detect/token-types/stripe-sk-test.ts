import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk_test_ alnum{16,247}', {
  environment: 'test',
});

export const guidance: Guidance = {
  issuer: 'Stripe',
  docs: 'https://docs.stripe.com/keys',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('sk_test_', 24), `{"value":"${sample('sk_test_', 24, undefined, 14)}"}`],
  nearMisses: [sample('sk_test_', 15), `x${sample('sk_test_', 24)}`],
});
