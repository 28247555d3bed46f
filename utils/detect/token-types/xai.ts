import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xai- base64url{70,120}');

export const guidance: Guidance = {
  issuer: 'xAI',
  docs: 'https://docs.x.ai/',
  revoke: 'https://console.x.ai',
  verify: 'GET https://api.x.ai/v1/api-key',
  tokenClass: 'secret',
};

const token = (seed: number, length = 80) => sample('xai-', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`XAI_API_KEY=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 69), `x${token(7)}`],
});
