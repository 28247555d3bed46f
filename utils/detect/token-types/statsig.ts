import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('client-|secret-|console- alnum{40,50}', {
  tokenClass: 'ambiguous',
  accept: (value) => !/-[\da-f]+$/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Statsig',
  docs: 'https://docs.statsig.com/access-management/api-keys',
  revoke: 'https://console.statsig.com/api_keys',
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed = 1): string => sample('client-', 43, undefined, seed);

export const examples = (): Examples => ({
  matches: [
    `new StatsigClient('${token()}', user)`,
    `{"STATSIG_SERVER_SECRET":"${sample('secret-', 43, undefined, 2)}"}`,
  ],
  nearMisses: [sample('client-', 39), sample('client-', 40, HEX)],
});
