import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-admin- base64url{48,208}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'OpenAI',
  docs: 'https://platform.openai.com/docs/api-reference/authentication',
  revoke: 'https://platform.openai.com/settings/organization/admin-keys',
  verify: 'GET https://api.openai.com/v1/organization/admin_api_keys',
  tokenClass: 'admin',
};

const token = (seed: number, half = 58) =>
  sample('sk-admin-', half, undefined, seed) + sample('T3BlbkFJ', half, undefined, seed + 1);

export const examples = (): Examples => ({
  matches: [`OPENAI_ADMIN_KEY=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 19), `x${token(7)}`],
});
