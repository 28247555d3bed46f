import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32}', { tokenClass: 'admin', context: 'twilio' });

export const guidance: Guidance = {
  issuer: 'Twilio',
  docs: 'https://www.twilio.com/docs/iam/api/authtoken',
  revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed: number, length = 32) => sample('', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`TWILIO_AUTH_TOKEN=${token(1)}`, `{"twilio":{"authToken":"${token(2)}"}}`],
  nearMisses: [`TWILIO_AUTH_TOKEN=${token(3, 31)}`, `BUILD_HASH=${token(4)}`],
});
