import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{43}', { tokenClass: 'access_token', context: 'gumroad' });

export const guidance: Guidance = {
  issuer: 'Gumroad',
  docs: 'https://gumroad.com/api',
  revoke: 'https://gumroad.com/settings/advanced',
  verify: null,
  tokenClass: 'access_token',
};

const token = (seed = 1): string => sample('', 43, undefined, seed);

export const examples = (): Examples => ({
  matches: [`GUMROAD_ACCESS_TOKEN=${token()}`, `{"gumroadToken":"${token(2)}"}`],
  nearMisses: [token(), `GUMROAD_TOKEN=${sample('', 42)}`],
});
