import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AC hex{32}', { tokenClass: 'identifier' });

export const guidance: Guidance = {
  issuer: 'Twilio',
  docs: 'https://www.twilio.com/docs/iam/api-keys',
  revoke: null,
  verify: null,
  tokenClass: 'identifier',
};

const token = (seed: number, length = 32) => sample('AC', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`TWILIO_ACCOUNT_SID=${token(1)}`, `https://api.twilio.com/2010-04-01/Accounts/${token(5)}`],
  nearMisses: [token(6, 31), token(8, 33), `x${token(7)}`],
});
