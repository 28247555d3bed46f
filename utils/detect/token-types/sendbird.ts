import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{40}', { tokenClass: 'admin', context: 'sendbird, send bird' });

export const guidance: Guidance = {
  issuer: 'Sendbird',
  docs: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api',
  revoke: 'https://dashboard.sendbird.com/',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed: number, length = 40) => sample('', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`SENDBIRD_API_TOKEN=${token(1)}`, `{"sendbird":{"apiToken":"${token(2)}"}}`],
  nearMisses: [`SENDBIRD_API_TOKEN=${token(3, 39)}`, `COMMIT=${token(4)}`],
});
