import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pat.|sat. base64url{22} . alnum{24} . alnum{20}');

export const guidance: Guidance = {
  issuer: 'Harness',
  docs: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1, prefix = 'pat.'): string =>
  sample(prefix, 22, undefined, seed) + sample('.', 24, HEX, seed + 2) + sample('.', 20, undefined, seed + 4);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2, 'sat.')}"}`],
  nearMisses: [token().slice(0, -1), token(1, 'bat.'), sample('pat.', 22)],
});
