import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk_live_ alnum{16,247}', {
  tokenClass: 'admin',
  environment: 'live',
});

export const guidance: Guidance = {
  issuer: 'Stripe',
  docs: 'https://docs.stripe.com/keys',
  revoke: null,
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [sample('sk_live_', 24), `{"value":"${sample('sk_live_', 24, undefined, 14)}"}`],
  nearMisses: [sample('sk_live_', 15), `x${sample('sk_live_', 24)}`],
});
