import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('glpat- base64url{20}');

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('glpat-', 20), `{"value":"${sample('glpat-', 20, undefined, 14)}"}`],
  nearMisses: [sample('glpat-', 19), `x${sample('glpat-', 20)}`],
});
