import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('BQ base64url{100,400}', {
  tokenClass: 'access_token',
  accept: (value) => /^BQ(?:[A-D]|.{0,398}[_-])/.test(value) && !value.includes('AAA', 4) && isMixed(value),
});

export const guidance: Guidance = {
  issuer: 'Spotify',
  docs: 'https://developer.spotify.com/documentation/web-api/concepts/access-token',
  revoke: 'https://www.spotify.com/account/apps/',
  verify: null,
  tokenClass: 'access_token',
};

const token = (seed: number, length = 180, prefix = 'BQD') => sample(prefix, length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token(1)}`, `{"accessToken":"${token(2, 120, 'BQBx_')}"}`],
  nearMisses: [token(6, 98), token(3, 180, 'BQz'), `x${token(7)}`],
});
