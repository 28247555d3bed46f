import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xsmtpsib- hex{64} - alnum{16}');

export const guidance: Guidance = {
  issuer: 'Brevo',
  docs: 'https://developers.brevo.com/',
  revoke: 'https://app.brevo.com/settings/keys/smtp',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 16) => sample('xsmtpsib-', 64, HEX, seed) + sample('-', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`SMTP_PASSWORD=${token(1)}`, `{"pass":"${token(2)}"}`],
  nearMisses: [token(6, 15), token(8, 17), `x${token(7)}`],
});
