import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{40}', {
  context: 'bitly token, bitly access, bitly api, bitly key, bitly com',
});

export const guidance: Guidance = {
  issuer: 'Bitly',
  docs: 'https://dev.bitly.com/docs/getting-started/authentication/',
  revoke: 'https://app.bitly.com/settings/api/',
  verify: 'GET https://api-ssl.bitly.com/v4/user',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('', 40, HEX, seed);

export const examples = (): Examples => ({
  matches: [`BITLY_ACCESS_TOKEN=${token()}`, `{"bitly":{"token":"${token(2)}"}}`],
  nearMisses: [token(), `BITLY_TOKEN=${sample('', 39, HEX)}`],
});
