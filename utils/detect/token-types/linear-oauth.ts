import { sample } from '../../lib/sample';
import { HEX, LETTERS } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('lin_oauth_ hex{64}', { tokenClass: 'access_token' });

export const guidance: Guidance = {
  issuer: 'Linear',
  docs: 'https://linear.app/developers/oauth-2-0-authentication',
  revoke: 'https://api.linear.app/oauth/revoke',
  verify: null,
  tokenClass: 'access_token',
};

const token = (seed = 1): string => sample('lin_oauth_', 64, HEX, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token()}`, `{"linear":{"access_token":"${token(2)}"}}`],
  nearMisses: [sample('lin_oauth_', 63, HEX), sample('lin_oauth_', 64, LETTERS)],
});
