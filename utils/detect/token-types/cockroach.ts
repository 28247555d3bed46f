import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('CCDB1_ alnum{22} _ alnum{40}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'Cockroach Labs',
  docs: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access',
  revoke: null,
  verify: 'GET https://cockroachlabs.cloud/api/v1/clusters',
  tokenClass: 'admin',
};

const token = (seed = 1): string => sample('CCDB1_', 22, undefined, seed) + sample('_', 40, undefined, seed + 7);

export const examples = (): Examples => ({
  matches: [token(), `COCKROACH_API_KEY=${token(2)}\n`],
  nearMisses: [token().slice(0, -1), `x${token()}`, token().replace('CCDB1_', 'CCDB2_')],
});
