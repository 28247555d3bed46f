import { readJwt } from '../../lib/jwt';
import { sample } from '../../lib/sample';
import { DIGITS } from '../../lib/sample-alphabets';
import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

/** Not a checksum of GitHub's: a JWT that can be read, so that the whole wins over the plain JWT in it. */
const holdsJwt = (value: string): boolean => readJwt(value.slice(value.indexOf('eyJ'))) !== null;

export const detector = defineFormat(
  'ghs_ digit{1,12} _eyJ base64url{12,300} . base64url{10,3000} . base64url{20,800}',
  { tokenClass: 'access_token', checksum: holdsJwt },
);

export const guidance: Guidance = {
  issuer: 'GitHub',
  docs: 'https://docs.github.com/en/rest/apps/installations',
  revoke: 'https://api.github.com/installation/token',
  verify: 'GET https://api.github.com/installation/repositories',
  tokenClass: 'access_token',
};

const token = (seed = 1): string =>
  `ghs_${sample('', 7, DIGITS, seed)}_${sampleJwt({ iss: 'github', exp: 1_893_456_000 + seed }, { alg: 'RS256', typ: 'JWT' }, seed)}`;

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [
    token().replace('ghs_', 'ghs-'),
    token().replace('_eyJ', '_eyX'),
    `ghs_${sample('', 7, DIGITS)}_${sample('eyJ', 40)}.${sample('', 40)}.${sample('', 43)}`,
  ],
});
