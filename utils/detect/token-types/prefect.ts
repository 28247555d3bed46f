import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pnu_|pnb_ alnum{36}');

export const guidance: Guidance = {
  issuer: 'Prefect',
  docs: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
  revoke: 'https://app.prefect.cloud/my/api-keys',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('pnu_', 36, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${sample('pnb_', 36, undefined, 2)}"}`],
  nearMisses: [sample('pnu_', 35), sample('pnx_', 36), `x${token()}`],
});
