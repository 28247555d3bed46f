import { isValidZuplo, zuploSuffixOf } from '../../lib/checksums/zuplo-crc';
import { sample } from '../../lib/sample';
import { HEX, LOWER } from '../../lib/sample-alphabets';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('zpka_ lower{32} _ hex{8}', { checksum: isValidZuplo });

export const guidance: Guidance = {
  issuer: 'Zuplo',
  docs: 'https://zuplo.com/docs/articles/api-key-management',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sampleChecked('zpka_', 32, zuploSuffixOf, LOWER, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [
    sample('zpka_', 32, LOWER) + sample('_', 8, HEX),
    sampleChecked('zpka_', 31, zuploSuffixOf, LOWER),
    `x${token()}`,
  ],
});
