import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('dapi hex{32}');

export const guidance: Guidance = {
  issuer: 'Databricks',
  docs: 'https://docs.databricks.com/en/dev-tools/auth/pat.html',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('dapi', 32, HEX), `{"value":"${sample('dapi', 32, HEX, 14)}"}`],
  nearMisses: [sample('dapi', 31, HEX), `x${sample('dapi', 32, HEX)}`],
});
