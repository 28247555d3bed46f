import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('r8_ base64url{37}');

export const guidance: Guidance = {
  issuer: 'Replicate',
  docs: 'https://replicate.com/docs',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('r8_', 37), `{"value":"${sample('r8_', 37, undefined, 14)}"}`],
  nearMisses: [sample('r8_', 36), `x${sample('r8_', 37)}`],
});
