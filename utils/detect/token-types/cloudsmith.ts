import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('csa_ alnum{36}');

export const guidance: Guidance = {
  issuer: 'Cloudsmith',
  docs: 'https://docs.cloudsmith.com/',
  revoke: null,
  verify: 'GET https://api.cloudsmith.io/user/self/',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('csa_', 36, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `X-Api-Key: ${token(2)}\r\n`],
  nearMisses: [sample('csa_', 35), sample('csa_', 37), `x${token()}`],
});
