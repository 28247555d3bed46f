import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'gldt-',
  body: 'base64url{20}',
  tokenClass: 'scoped_secret',
});

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: null,
  tokenClass: 'scoped_secret',
};

export const examples = (): Examples => ({
  matches: [sample('gldt-', 20), `{"value":"${sample('gldt-', 20, undefined, 14)}"}`],
  nearMisses: [sample('gldt-', 19), `x${sample('gldt-', 20)}`],
});
