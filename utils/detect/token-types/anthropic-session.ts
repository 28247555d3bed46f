import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-ant-sid digit{2} - base64url{40,200}', { tokenClass: 'session' });

export const guidance: Guidance = {
  issuer: 'Anthropic',
  docs: null,
  revoke: 'https://claude.ai/settings',
  verify: null,
  tokenClass: 'session',
};

const token = (seed: number, length = 95) => sample('sk-ant-sid01-', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`Cookie: lang=en; sessionKey=${token(1)}`, `{"sessionKey":"${token(2)}"}`],
  nearMisses: [token(6, 39), `x${token(7)}`],
});
