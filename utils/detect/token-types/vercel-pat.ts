import { isValidCrcBase62 } from '../../lib/checksums/crc32-base62';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('vcp_ base64url{56}', { checksum: isValidCrcBase62 });

export const guidance: Guidance = {
  issuer: 'Vercel',
  docs: 'https://vercel.com/changelog/new-token-formats-and-secret-scanning',
  revoke: 'https://api.vercel.com/v3/user/tokens/current',
  verify: 'GET https://api.vercel.com/v2/user',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sampleChecked('vcp_', 50),
    JSON.stringify({ value: sampleChecked('vcp_', 50, undefined, undefined, 2) }),
    `VERCEL_TOKEN=${sampleChecked('vcp_', 50, undefined, undefined, 5)}\n`,
  ],
  nearMisses: [sample('vcp_', 56), sampleChecked('vcp_', 49), `x${sampleChecked('vcp_', 50)}`],
});
