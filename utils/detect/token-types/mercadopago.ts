import { sample } from '../../lib/sample';
import { DIGITS, HEX } from '../../lib/sample-alphabets';
import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('APP_USR-|TEST- digit{10,20} - digit{6} - hex{32} - digit{5,12}');

export const guidance: Guidance = {
  issuer: 'Mercado Pago',
  docs: 'https://www.mercadopago.com/developers/en/docs',
  revoke: 'https://www.mercadopago.com/developers/panel/app',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 32, prefix = 'APP_USR-') =>
  [sample(prefix, 16, DIGITS, seed), '042414', sample('', length, HEX, seed), sample('', 9, DIGITS, seed + 1)].join(
    '-',
  );

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token(1)}`, `access_token: "${token(2, 32, 'TEST-')}"`],
  nearMisses: [token(6, 31), sampleUuid('APP_USR-', 4), `x${token(7)}`],
});
