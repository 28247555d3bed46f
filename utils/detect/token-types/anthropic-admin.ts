import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-ant-admin01- base64url{93,95}', {
  tokenClass: 'admin',
});

export const guidance: Guidance = {
  issuer: 'Anthropic',
  docs: 'https://docs.anthropic.com/en/api/',
  revoke: null,
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [sample('sk-ant-admin01-', 93), `{"value":"${sample('sk-ant-admin01-', 93, undefined, 14)}"}`],
  nearMisses: [sample('sk-ant-admin01-', 92), `x${sample('sk-ant-admin01-', 93)}`],
});
