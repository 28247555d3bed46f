import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('rk_live_ alnum{16,247}', {
  tokenClass: 'scoped_secret',
  environment: 'live',
});

export const guidance: Guidance = {
  issuer: 'Stripe',
  docs: 'https://docs.stripe.com/keys',
  revoke: null,
  tokenClass: 'scoped_secret',
};

export const examples = (): Examples => ({
  matches: [sample('rk_live_', 24), `{"value":"${sample('rk_live_', 24, undefined, 14)}"}`],
  nearMisses: [sample('rk_live_', 15), `x${sample('rk_live_', 24)}`],
});
