import { encodeBase64url } from '../../lib/base64';
import { sample } from '../../lib/sample';
import { isStripeKey } from '../../lib/stripe-body';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pk_live_ alnum{16,247}', {
  tokenClass: 'publishable',
  environment: 'live',
  accept: isStripeKey,
});

export const guidance: Guidance = {
  issuer: 'Stripe',
  docs: 'https://docs.stripe.com/keys',
  revoke: 'https://dashboard.stripe.com/apikeys',
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('pk_live_', 99, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${sample('pk_live_', 24, undefined, 14)}"}`, `const stripe = Stripe('${token(3)}');`],
  nearMisses: [sample('pk_live_', 15), `x${token()}`, `pk_live_${encodeBase64url('clerk.shop.test$')}`],
});
