import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{32,36}', {
  tokenClass: 'ambiguous',
  context:
    'alchemy api, alchemy com, alchemy key, alchemy id, alchemy token, alchemy provider, providers alchemy, new alchemy, alchemyapi',
});

export const guidance: Guidance = {
  issuer: 'Alchemy',
  docs: 'https://www.alchemy.com/docs/how-to-use-api-keys-in-http-headers',
  revoke: 'https://dashboard.alchemy.com/apps',
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed = 1): string => sample('', 32, undefined, seed);

export const examples = (): Examples => ({
  matches: [`ALCHEMY_API_KEY=${token()}`, `{"alchemyKey":"${sample('alcht_', 30, undefined, 2)}"}`],
  nearMisses: [token(), `ALCHEMY_API_KEY=${sample('', 31)}`, `sqlalchemy.url=${sample('', 32)}`],
});
