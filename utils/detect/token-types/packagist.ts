import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('packagist_ letter{3} _ hex{28,96}');

export const guidance: Guidance = {
  issuer: 'Packagist',
  docs: 'https://packagist.com/docs/composer-authentication',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('packagist_uut_', 68, HEX, seed);

export const examples = (): Examples => ({
  matches: [
    token(),
    `{"http-basic":{"repo.packagist.com":{"username":"token","value":"${sample('packagist_out_', 68, HEX, 2)}"}}}`,
  ],
  nearMisses: [sample('packagist_uut_', 27, HEX), sample('packagist_', 68, HEX), `x${token()}`],
});
