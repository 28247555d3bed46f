import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-ant-api03-|sk-ant-api02-|sk-ant-api01- base64url{93,95}');

export const guidance: Guidance = {
  issuer: 'Anthropic',
  docs: 'https://docs.anthropic.com/en/api/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('sk-ant-api03-', 93), `{"value":"${sample('sk-ant-api01-', 93, undefined, 14)}"}`],
  nearMisses: [sample('sk-ant-api03-', 92), `x${sample('sk-ant-api03-', 93)}`],
});
