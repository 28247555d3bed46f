import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AIza base64url{35}', {
  tokenClass: 'ambiguous',
});

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://firebase.google.com/docs/projects/api-keys',
  revoke: null,
  tokenClass: 'ambiguous',
};

export const examples = (): Examples => ({
  matches: [sample('AIza', 35), `{"value":"${sample('AIza', 35, undefined, 14)}"}`],
  nearMisses: [sample('AIza', 34), `x${sample('AIza', 35)}`],
});
