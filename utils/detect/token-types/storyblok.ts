import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('alnum{24}', {
  tokenClass: 'ambiguous',
  context: 'storyblok',
  accept: (value) => value.endsWith('tt'),
});

export const guidance: Guidance = {
  issuer: 'Storyblok',
  docs: 'https://www.storyblok.com/docs/concepts/access-tokens',
  revoke: 'https://app.storyblok.com/',
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed = 1): string => `${sample('', 22, undefined, seed)}tt`;

export const examples = (): Examples => ({
  matches: [`STORYBLOK_TOKEN=${token()}`, `{"storyblok":{"accessToken":"${token(2)}"}}`],
  nearMisses: [token(), `STORYBLOK_TOKEN=${sample('', 22)}tx`],
});
