import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('whsec_ base64{24,80}');

export const guidance: Guidance = {
  issuer: 'Stripe',
  docs: 'https://docs.stripe.com/keys',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('whsec_', 32), `{"value":"${sample('whsec_', 32, undefined, 14)}"}`],
  nearMisses: [sample('whsec_', 23), `x${sample('whsec_', 32)}`],
});
