import { isValidCrcBase62 } from '../../lib/checksums/crc32-base62';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ghs_ alnum{36}', {
  tokenClass: 'access_token',
  checksum: isValidCrcBase62,
  checksumRequired: false,
});

export const guidance: Guidance = {
  issuer: 'GitHub',
  docs: 'https://docs.github.com/en/rest/apps/installations',
  revoke: 'https://api.github.com/installation/token',
  verify: 'GET https://api.github.com/installation/repositories',
  tokenClass: 'access_token',
};

const token = (seed = 1): string => sampleChecked('ghs_', 30, undefined, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [sample('ghs_', 35), sampleChecked('ghs_', 29), `x${token()}`],
});
