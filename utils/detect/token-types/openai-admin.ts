import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-admin- base64url{48,208}', {
  tokenClass: 'admin',
});

export const guidance: Guidance = {
  issuer: 'OpenAI',
  docs: 'https://platform.openai.com/docs/api-reference/authentication',
  revoke: null,
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [sample('sk-admin-', 56), `{"value":"${sample('sk-admin-', 56, undefined, 14)}"}`],
  nearMisses: [sample('sk-admin-', 47), `x${sample('sk-admin-', 56)}`],
});
