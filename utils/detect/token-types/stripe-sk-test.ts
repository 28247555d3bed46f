import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import { isStripeKey } from '../../lib/stripe-body';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk_test_ alnum{16,247}', { environment: 'test', accept: isStripeKey });

export const guidance: Guidance = {
  issuer: 'Stripe',
  docs: 'https://docs.stripe.com/keys',
  revoke: 'https://dashboard.stripe.com/test/apikeys',
  verify: 'GET https://api.stripe.com/v1/account',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('sk_test_', 99, undefined, seed);

export const examples = (): Examples => ({
  matches: [
    token(),
    `{"value":"${sample('sk_test_', 24, undefined, 14)}"}`,
    `const stripe = new Stripe('${token(3)}');`,
  ],
  nearMisses: [sample('sk_test_', 15), `x${token()}`, sample('sk_test_', 40, HEX)],
});
