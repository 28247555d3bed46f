import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sgp_ word{40,57}', {
  accept: (value) => /^sgp_(?:(?:[\da-f]{16}|local)_)?[\da-f]{40}$/i.test(value),
});

export const guidance: Guidance = {
  issuer: 'Sourcegraph',
  docs: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample(`sgp_${sample('', 16, HEX, seed + 3)}_`, 40, HEX, seed);

export const examples = (): Examples => ({
  matches: [
    token(),
    `{"value":"${sample('sgp_', 40, HEX, 2)}"}`,
    `SRC_ACCESS_TOKEN=${sample('sgp_local_', 40, HEX, 3)}`,
  ],
  nearMisses: [sample('sgp_', 39, HEX), sample('sgp_', 40), sample(`sgp_${sample('', 12, HEX)}_`, 40, HEX)],
});
