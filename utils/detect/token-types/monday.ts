import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ tid, uid, actid, per }) =>
    tid !== undefined && uid !== undefined && actid !== undefined && per !== undefined,
  tokenClass: 'secret',
  role: 'api-key',
});

export const guidance: Guidance = {
  issuer: 'monday.com',
  docs: 'https://developer.monday.com/api-reference/docs/authentication',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  sampleJwt(
    {
      tid: 371_204_000 + seed,
      aai: 11,
      uid: 4_512_003,
      iad: '2025-02-11T10:00:00.000Z',
      per: 'me:write',
      actid: 1_730_022,
      rgn: 'euc1',
    },
    undefined,
    seed,
  );

export const examples = (): Examples => ({
  matches: [`Authorization: ${token()}`, `{"mondayApiToken":"${token(2)}"}`],
  nearMisses: [sampleJwt({ tid: 42, uid: 7 }), token().slice(0, token().lastIndexOf('.'))],
});
