import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-ant-admin digit{2} - base64url{93,97}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'Anthropic',
  docs: 'https://platform.claude.com/docs/en/manage-claude/admin-api-keys',
  revoke: 'https://platform.claude.com/settings/admin-keys',
  verify: 'GET https://api.anthropic.com/v1/organizations/me',
  tokenClass: 'admin',
};

const token = (seed: number, length = 93) => `${sample('sk-ant-admin01-', length, undefined, seed)}AA`;

export const examples = (): Examples => ({
  matches: [`x-api-key: ${token(1)}`, `ANTHROPIC_ADMIN_KEY=${token(2)}`],
  nearMisses: [token(6, 90), `x${token(7)}`],
});
