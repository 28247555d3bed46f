import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-ant-ort digit{2} - base64url{40,200}', { tokenClass: 'refresh_token' });

export const guidance: Guidance = {
  issuer: 'Anthropic',
  docs: 'https://code.claude.com/docs/en/authentication',
  revoke: 'https://claude.ai/settings',
  verify: null,
  tokenClass: 'refresh_token',
};

const token = (seed: number, length = 95) => sample('sk-ant-ort01-', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`{"claudeAiOauth":{"refreshToken":"${token(1)}"}}`, `grant_type=refresh_token&refresh_token=${token(2)}`],
  nearMisses: [token(6, 39), `x${token(7)}`],
});
