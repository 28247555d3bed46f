import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'dckr_pat_',
  body: 'base64url{27}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'Docker',
  docs: 'https://docs.docker.com/security/access-tokens/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('dckr_pat_', 27), `{"value":"${sample('dckr_pat_', 27, undefined, 14)}"}`],
  nearMisses: [sample('dckr_pat_', 26), `x${sample('dckr_pat_', 27)}`],
});
