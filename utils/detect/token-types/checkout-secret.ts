import { sample } from '../../lib/sample';
import { LOWER_BASE32 } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk_sbox_|sk_ lower-base32{26,27} *|#|$|=|', {
  context: 'checkout',
  accept: (value) => value.length === value.lastIndexOf('_') + 28,
});

export const guidance: Guidance = {
  issuer: 'Checkout.com',
  docs: 'https://www.checkout.com/docs',
  revoke: 'https://dashboard.checkout.com',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 27, prefix = 'sk_') => sample(prefix, length, LOWER_BASE32, seed);

export const examples = (): Examples => ({
  matches: [`CHECKOUT_SECRET_KEY=${token(1)}`, `{"checkout":{"secretKey":"${token(2, 26, 'sk_sbox_')}$"}}`],
  nearMisses: [
    `CHECKOUT_SECRET_KEY=${token(3, 26)}`,
    `PAYMENT_SECRET_KEY=${token(4)}`,
    `CHECKOUT_SECRET_KEY=${token(5)}$`,
  ],
});
