import { isValidCrcBase62 } from '../../lib/checksums/crc32-base62';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('vca_ base64url{56}', { tokenClass: 'access_token', checksum: isValidCrcBase62 });

export const guidance: Guidance = {
  issuer: 'Vercel',
  docs: 'https://vercel.com/docs/rest-api',
  revoke: 'https://api.vercel.com/login/oauth/token/revoke',
  tokenClass: 'access_token',
};

export const examples = (): Examples => ({
  matches: [
    sampleChecked('vca_', 50),
    JSON.stringify({ value: sampleChecked('vca_', 50, undefined, undefined, 2) }),
    `ACCESS=${sampleChecked('vca_', 50, undefined, undefined, 5)}\n`,
  ],
  nearMisses: [sample('vca_', 56), sampleChecked('vca_', 49), `x${sampleChecked('vca_', 50)}`],
});
