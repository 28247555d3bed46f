import { sample } from '../../lib/sample';
import { HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('glptt- hex{40}', { tokenClass: 'scoped_secret' });

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: null,
  tokenClass: 'scoped_secret',
};

const token = (seed = 1): string => sample('glptt-', 40, HEX, seed);

export const examples = (): Examples => ({
  matches: [token(), `https://gitlab.com/api/v4/projects/1/ref/main/trigger/pipeline?v=${token(2)}`],
  nearMisses: [sample('glptt-', 39, HEX), sample('glptt-', 40, UPPER), `x${token()}`],
});
