import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pk_live_ alnum{16,247}', {
  tokenClass: 'publishable',
  environment: 'live',
});

export const guidance: Guidance = {
  issuer: 'Stripe',
  docs: 'https://docs.stripe.com/keys',
  revoke: null,
  tokenClass: 'publishable',
};

export const examples = (): Examples => ({
  matches: [sample('pk_live_', 24), `{"value":"${sample('pk_live_', 24, undefined, 14)}"}`],
  nearMisses: [sample('pk_live_', 15), `x${sample('pk_live_', 24)}`],
});
