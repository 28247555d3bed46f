import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('dckr_oat_ base64url{32}');

export const guidance: Guidance = {
  issuer: 'Docker',
  docs: 'https://docs.docker.com/security/access-tokens/organization-access-tokens/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('dckr_oat_', 32, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [sample('dckr_oat_', 31), sample('dckr_oat_', 33), `x${token()}`],
});
