import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'glrt-',
  body: 'base64url{20}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('glrt-', 20), `{"value":"${sample('glrt-', 20, undefined, 14)}"}`],
  nearMisses: [sample('glrt-', 19), `x${sample('glrt-', 20)}`],
});
