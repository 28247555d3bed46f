import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk- alnum{48}', {
  context: 'stability, dreamstudio, dream studio',
  accept: (value) => !value.includes('T3BlbkFJ'),
});

export const guidance: Guidance = {
  issuer: 'Stability AI',
  docs: 'https://platform.stability.ai/docs',
  revoke: 'https://platform.stability.ai/account/keys',
  verify: 'GET https://api.stability.ai/v1/user/account',
  tokenClass: 'secret',
};

const token = (seed: number, length = 48) => sample('sk-', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`STABILITY_API_KEY=${token(1)}`, `{"dreamStudio":{"key":"${token(2)}"}}`],
  nearMisses: [`STABILITY_API_KEY=${token(3, 47)}`, `IMAGE_KEY=${token(4)}`],
});
