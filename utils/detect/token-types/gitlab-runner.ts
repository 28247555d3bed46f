import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('glrt-t1_|glrt-t2_|glrt-t3_|glrtr-|glrt- base64url{20}');

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1, prefix = 'glrt-'): string => sample(prefix, 20, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `[[runners]]\n  token = "${token(2, 'glrt-t1_')}"`, `{"value":"${token(3, 'glrtr-')}"}`],
  nearMisses: [sample('glrt-', 19), sample('glrt-', 22), `x${token()}`],
});
