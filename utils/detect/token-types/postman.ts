import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('PMAK- hex{24} - hex{34}');

export const guidance: Guidance = {
  issuer: 'Postman',
  docs: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
  revoke: 'https://go.postman.co/settings/me/api-keys',
  verify: 'GET https://api.getpostman.com/me',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('PMAK-', 24, HEX, seed) + sample('-', 34, HEX, seed + 2);

export const examples = (): Examples => ({
  matches: [token(), `X-Api-Key: ${token(2)}\r\n`, `{"value":"${token(3)}"}`],
  nearMisses: [token().slice(0, -1), sample('PMAK-', 59, HEX), `x${token()}`],
});
