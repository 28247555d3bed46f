import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('mlsn. alnum{30,100}');

export const guidance: Guidance = {
  issuer: 'MailerSend',
  docs: 'https://developers.mailersend.com/',
  revoke: 'https://app.mailersend.com/api-tokens',
  verify: 'GET https://api.mailersend.com/v1/api-quota',
  tokenClass: 'secret',
};

const token = (seed: number, length = 64) => sample('mlsn.', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token(1)}`, `MAILERSEND_API_KEY=${token(2)}`],
  nearMisses: [token(6, 29), token(8, 101), `x${token(7)}`],
});
