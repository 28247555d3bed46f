import { isValidCrcBase62 } from '../../lib/checksums/crc32-base62';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('vcr_ base64url{56}', { tokenClass: 'refresh_token', checksum: isValidCrcBase62 });

export const guidance: Guidance = {
  issuer: 'Vercel',
  docs: 'https://vercel.com/docs/rest-api',
  revoke: 'https://api.vercel.com/login/oauth/token/revoke',
  tokenClass: 'refresh_token',
};

export const examples = (): Examples => ({
  matches: [
    sampleChecked('vcr_', 50),
    JSON.stringify({ value: sampleChecked('vcr_', 50, undefined, undefined, 2) }),
    `REFRESH=${sampleChecked('vcr_', 50, undefined, undefined, 5)}\n`,
  ],
  nearMisses: [sample('vcr_', 56), sampleChecked('vcr_', 49), `x${sampleChecked('vcr_', 50)}`],
});
