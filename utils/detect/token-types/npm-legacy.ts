import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('uuid', {
  context: 'npm token, npm auth, npm access, npm key, npm secret, npm registry, npmjs, npmrc',
});

export const guidance: Guidance = {
  issuer: 'npm',
  docs: 'https://docs.npmjs.com/about-access-tokens',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sampleUuid('', seed);

export const examples = (): Examples => ({
  matches: [`NPM_TOKEN=${token()}`, `//registry.npmjs.org/:_authToken=${token(2)}\n`, `{"npmToken":"${token(3)}"}`],
  nearMisses: [
    `{"value":"${token()}"}`,
    `NPM_TOKEN=${token().slice(0, -1)}`,
    `NPM_TOKEN=${token().replaceAll('-', '_')}`,
  ],
});
