import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('glcbt- any-hex{1,5} _ base64url{20}', { tokenClass: 'access_token' });

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: null,
  tokenClass: 'access_token',
};

const token = (seed = 1): string => sample('glcbt-', 2, HEX, seed) + sample('_', 20, undefined, seed + 3);

export const examples = (): Examples => ({
  matches: [token(), `CI_JOB_TOKEN=${token(2)}`],
  nearMisses: [sample('glcbt-', 2, HEX) + sample('_', 19), sample('glcbt-', 20), `x${token()}`],
});
