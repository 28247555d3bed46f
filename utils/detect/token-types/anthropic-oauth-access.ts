import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-ant-oat01- base64url{40,200}', {
  tokenClass: 'access_token',
});

export const guidance: Guidance = {
  issuer: 'Anthropic',
  docs: 'https://docs.anthropic.com/en/api/',
  revoke: null,
  tokenClass: 'access_token',
};

export const examples = (): Examples => ({
  matches: [sample('sk-ant-oat01-', 48), `{"value":"${sample('sk-ant-oat01-', 48, undefined, 14)}"}`],
  nearMisses: [sample('sk-ant-oat01-', 39), `x${sample('sk-ant-oat01-', 48)}`],
});
