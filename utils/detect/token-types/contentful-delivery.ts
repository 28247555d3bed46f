import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{43}', { tokenClass: 'ambiguous', context: 'contentful' });

export const guidance: Guidance = {
  issuer: 'Contentful',
  docs: 'https://www.contentful.com/developers/docs/references/authentication/',
  revoke: null,
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed = 1): string => sample('', 43, undefined, seed);

export const examples = (): Examples => ({
  matches: [`CONTENTFUL_ACCESS_TOKEN=${token()}`, `{"contentful":{"space":"x1","accessToken":"${token(2)}"}}`],
  nearMisses: [token(), `CONTENTFUL_ACCESS_TOKEN=${sample('', 42)}`],
});
