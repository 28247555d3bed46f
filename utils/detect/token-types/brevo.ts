import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xkeysib- hex{64} - alnum{16}');

export const guidance: Guidance = {
  issuer: 'Brevo',
  docs: 'https://developers.brevo.com/',
  revoke: 'https://app.brevo.com/settings/keys/api',
  verify: 'GET https://api.brevo.com/v3/account',
  tokenClass: 'secret',
};

const token = (seed: number, length = 16) => sample('xkeysib-', 64, HEX, seed) + sample('-', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`api-key: ${token(1)}`, `BREVO_API_KEY=${token(2)}`],
  nearMisses: [token(6, 15), token(8, 17), `x${token(7)}`],
});
