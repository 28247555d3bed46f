import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('dckr_pat_ base64url{27}');

export const guidance: Guidance = {
  issuer: 'Docker',
  docs: 'https://docs.docker.com/security/access-tokens/personal-access-tokens/',
  revoke: 'https://app.docker.com/settings/personal-access-tokens',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('dckr_pat_', 27, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `docker login -u dev -p ${token(2)}`],
  nearMisses: [sample('dckr_pat_', 26), sample('dckr_pat_', 28), `x${token()}`],
});
