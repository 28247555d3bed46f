import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('figd_|figo_|figor_|figu_|figur_ base64url{38,56}');

export const guidance: Guidance = {
  issuer: 'Figma',
  docs: 'https://developers.figma.com/docs/rest-api/authentication/',
  revoke: 'https://www.figma.com/settings',
  verify: 'GET https://api.figma.com/v1/me',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('figd_', 40, undefined, seed);

export const examples = (): Examples => ({
  matches: [`X-Figma-Token: ${token()}`, `{"figma":"${sample('figu_', 45, undefined, 2)}"}`],
  nearMisses: [sample('figd_', 37), sample('figx_', 40)],
});
