import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('SK hex{32}');

export const guidance: Guidance = {
  issuer: 'Twilio',
  docs: 'https://www.twilio.com/docs/iam/api-keys',
  revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 32) => sample('SK', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`TWILIO_API_KEY=${token(1)}`, `{"apiKeySid":"${token(2)}"}`],
  nearMisses: [token(6, 31), token(8, 33), `x${token(7)}`],
});
