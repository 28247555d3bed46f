import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('1000. hex{32} . hex{32}', { tokenClass: 'access_token' });

export const guidance: Guidance = {
  issuer: 'Zoho',
  docs: 'https://www.zoho.com/accounts/protocol/oauth.html',
  revoke: 'https://accounts.zoho.com/oauth/v2/token/revoke',
  verify: null,
  tokenClass: 'access_token',
};

const token = (seed = 1): string => sample('1000.', 32, HEX, seed) + sample('.', 32, HEX, seed + 1);

export const examples = (): Examples => ({
  matches: [`Authorization: Zoho-oauthtoken ${token()}`, `{"access_token":"${token(2)}"}`],
  nearMisses: [sample('1000.', 32, HEX) + sample('.', 31, HEX), sample('2000.', 32, HEX) + sample('.', 32, HEX)],
});
