import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pubkey- hex{32}', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'Mailgun',
  docs: 'https://documentation.mailgun.com/',
  revoke: 'https://app.mailgun.com/settings/api_security',
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed: number, length = 32) => sample('pubkey-', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`{"validationKey":"${token(1)}"}`, `MAILGUN_PUBLIC_KEY=${token(2)}`],
  nearMisses: [token(6, 31), token(8, 33), `x${token(7)}`],
});
