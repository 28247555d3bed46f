import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pi_|seti_ alnum{10,40} _secret_ alnum{10,80}', { tokenClass: 'session' });

export const guidance: Guidance = {
  issuer: 'Stripe',
  docs: 'https://docs.stripe.com/payments/payment-intents',
  revoke: null,
  tokenClass: 'session',
};

const token = (seed = 1): string => sample('pi_3', 23, undefined, seed) + sample('_secret_', 25, undefined, seed + 3);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${sample('seti_1', 23, undefined, 2) + sample('_secret_', 30, undefined, 5)}"}`],
  nearMisses: [sample('pi_3', 23), sample('pi_3', 23) + sample('_secret-', 25), `x${token()}`],
});
