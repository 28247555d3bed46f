import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'CCIPAT_',
  body: 'alnum{22} _ alnum{40}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'CircleCI',
  docs: 'https://circleci.com/docs/managing-api-tokens/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('CCIPAT_', 22) + sample('_', 40, undefined, 3),
    `{"value":"${sample('CCIPAT_', 22, undefined, 14) + sample('_', 40, undefined, 16)}"}`,
  ],
  nearMisses: [
    sample('CCIPAT_', 22) + sample('_', 39, undefined, 3),
    `x${sample('CCIPAT_', 22) + sample('_', 40, undefined, 3)}`,
  ],
});
