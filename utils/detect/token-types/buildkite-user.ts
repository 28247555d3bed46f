import { sample } from '../../lib/sample';
import { HEX, LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

/** Newer tokens have base64 of the number of a shard, 10 to 19, and a dot after their prefix. */
export const detector = defineFormat(
  'bkua_MTA.|bkua_MTE.|bkua_MTI.|bkua_MTM.|bkua_MTQ.|bkua_MTU.|bkua_MTY.|bkua_MTc.|bkua_MTg.|bkua_MTk.|bkua_ lower{40,53}',
);

export const guidance: Guidance = {
  issuer: 'Buildkite',
  docs: 'https://buildkite.com/docs/apis/managing-api-tokens',
  revoke: 'https://api.buildkite.com/v2/access-token',
  verify: 'GET https://api.buildkite.com/v2/access-token',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('bkua_', 40, HEX, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${sample('bkua_MTA.', 40, HEX, 2)}"}`],
  nearMisses: [sample('bkua_', 39, HEX), sample('bkua_', 54, LOWER), `x${token()}`],
});
