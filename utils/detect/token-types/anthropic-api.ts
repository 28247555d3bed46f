import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-ant-api digit{2} - base64url{93,97}');

export const guidance: Guidance = {
  issuer: 'Anthropic',
  docs: 'https://platform.claude.com/docs/en/api/overview',
  revoke: 'https://platform.claude.com/settings/keys',
  verify: 'GET https://api.anthropic.com/v1/models',
  tokenClass: 'secret',
};

const token = (seed: number, length = 93, version = '03') =>
  `${sample(`sk-ant-api${version}-`, length, undefined, seed)}AA`;

export const examples = (): Examples => ({
  matches: [`x-api-key: ${token(1)}`, `ANTHROPIC_API_KEY=${token(2)}`],
  nearMisses: [token(6, 90), token(3, 93, '3'), `x${token(7)}`],
});
