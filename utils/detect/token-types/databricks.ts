import { sample } from '../../lib/sample';
import { HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('dapi hex{32} -2|-3|');

export const guidance: Guidance = {
  issuer: 'Databricks',
  docs: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('dapi', 32, HEX, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}-2"}`],
  nearMisses: [sample('dapi', 31, HEX), `x${token()}`, sample('dapi', 32, UPPER)],
});
