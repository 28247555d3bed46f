import { isValidCrcBase62 } from '../../lib/checksums/crc32-base62';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ghr_ alnum{76}', { tokenClass: 'refresh_token', checksum: isValidCrcBase62 });

export const guidance: Guidance = {
  issuer: 'GitHub',
  docs: 'https://docs.github.com/en/rest/credentials/revoke',
  revoke: 'https://api.github.com/credentials/revoke',
  tokenClass: 'refresh_token',
};

const token = (seed = 1): string => sampleChecked('ghr_', 70, undefined, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"refresh_token":"${token(2)}"}`],
  nearMisses: [sample('ghr_', 76), sampleChecked('ghr_', 69), `x${token()}`],
});
