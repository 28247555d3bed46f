import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('figd_|figo_|figor_|figu_|figur_ base64url{38,56}');

export const guidance: Guidance = {
  issuer: 'Figma',
  docs: 'https://www.figma.com/developers/api',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('figd_', 46), `{"value":"${sample('figur_', 46, undefined, 14)}"}`],
  nearMisses: [sample('figd_', 37), `x${sample('figd_', 46)}`],
});
