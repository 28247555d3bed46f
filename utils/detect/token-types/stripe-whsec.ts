import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('whsec_ base64{20,80} ==|=|');

export const guidance: Guidance = {
  issuer: 'Stripe',
  docs: 'https://docs.stripe.com/webhooks/signature',
  revoke: 'https://dashboard.stripe.com/webhooks',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('whsec_', 32, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`, `STRIPE_WEBHOOK_SECRET=${token(3)}\n`],
  nearMisses: [sample('whsec_', 19), `x${token()}`, sample('whsek_', 32)],
});
