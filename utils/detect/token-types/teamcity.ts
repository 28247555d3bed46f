import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('eyJ0eXAiOiAiVENWMiJ9. base64url{36} . base64url{48}');

export const guidance: Guidance = {
  issuer: 'JetBrains',
  docs: 'https://www.jetbrains.com/help/teamcity/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  sample('eyJ0eXAiOiAiVENWMiJ9.', 36, undefined, seed) + sample('.', 48, undefined, seed + 9);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [token().slice(0, -1), sample('eyJ0eXAiOiAiVENWMiJ9.', 36), token().replace('.', '-')],
});
