import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ek_live_|ek_test_ word{20,200}', { tokenClass: 'session' });

export const guidance: Guidance = {
  issuer: 'Stripe',
  docs: 'https://docs.stripe.com/keys',
  revoke: null,
  tokenClass: 'session',
};

const token = (seed = 1, prefix = 'ek_live_'): string => sample(prefix, 70, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2, 'ek_test_')}"}`],
  nearMisses: [sample('ek_live_', 19), sample('ek_beta-', 40), `x${token()}`],
});
