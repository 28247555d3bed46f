import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-ant-oat digit{2} - base64url{40,200}', { tokenClass: 'access_token' });

export const guidance: Guidance = {
  issuer: 'Anthropic',
  docs: 'https://code.claude.com/docs/en/authentication',
  revoke: 'https://claude.ai/settings',
  verify: null,
  tokenClass: 'access_token',
};

const token = (seed: number, length = 95) => sample('sk-ant-oat01-', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`CLAUDE_CODE_OAUTH_TOKEN=${token(1)}`, `{"claudeAiOauth":{"accessToken":"${token(2)}"}}`],
  nearMisses: [token(6, 39), `x${token(7)}`],
});
