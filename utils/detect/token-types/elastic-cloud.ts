import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('essu_ base64url{60,202} ==|=|');

export const guidance: Guidance = {
  issuer: 'Elastic',
  docs: 'https://www.elastic.co/docs/deploy-manage/api-keys',
  revoke: 'https://cloud.elastic.co/account/keys',
  verify: 'GET https://api.elastic-cloud.com/api/v1/deployments',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('essu_', 78, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}=="}`],
  nearMisses: [sample('essu_', 59), `x${token()}`],
});
