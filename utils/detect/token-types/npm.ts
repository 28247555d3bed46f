import { isValidCrcBase62 } from '../../lib/checksums/crc32-base62';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('npm_ alnum{36}', { checksum: isValidCrcBase62 });

export const guidance: Guidance = {
  issuer: 'npm',
  docs: 'https://docs.npmjs.com/revoking-access-tokens',
  revoke: 'https://www.npmjs.com/settings/~/tokens',
  verify: 'GET https://registry.npmjs.org/-/whoami',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sampleChecked('npm_', 30, undefined, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`, `//registry.npmjs.org/:_authToken=${token(3)}\n`],
  nearMisses: [sample('npm_', 36), sampleChecked('npm_', 29), `x${token()}`],
});
