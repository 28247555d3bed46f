import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-ant-ort01- base64url{40,200}', {
  tokenClass: 'refresh_token',
});

export const guidance: Guidance = {
  issuer: 'Anthropic',
  docs: 'https://docs.anthropic.com/en/api/',
  revoke: null,
  tokenClass: 'refresh_token',
};

export const examples = (): Examples => ({
  matches: [sample('sk-ant-ort01-', 48), `{"value":"${sample('sk-ant-ort01-', 48, undefined, 14)}"}`],
  nearMisses: [sample('sk-ant-ort01-', 39), `x${sample('sk-ant-ort01-', 48)}`],
});
