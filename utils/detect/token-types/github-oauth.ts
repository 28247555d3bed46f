import { isValidCrcBase62 } from '../../lib/checksums/crc32-base62';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('gho_ alnum{36}', { tokenClass: 'access_token', checksum: isValidCrcBase62 });

export const guidance: Guidance = {
  issuer: 'GitHub',
  docs: 'https://docs.github.com/en/rest/credentials/revoke',
  revoke: 'https://api.github.com/credentials/revoke',
  verify: 'GET https://api.github.com/user',
  tokenClass: 'access_token',
};

const token = (seed = 1): string => sampleChecked('gho_', 30, undefined, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [sample('gho_', 36), sampleChecked('gho_', 29), `x${token()}`],
});
