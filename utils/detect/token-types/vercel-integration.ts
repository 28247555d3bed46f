import { isValidCrcBase62 } from '../../lib/checksums/crc32-base62';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('vci_ base64url{56}', { checksum: isValidCrcBase62 });

export const guidance: Guidance = {
  issuer: 'Vercel',
  docs: 'https://vercel.com/docs/rest-api',
  revoke: 'https://api.vercel.com/v3/user/tokens/current',
  verify: 'GET https://api.vercel.com/v2/user',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sampleChecked('vci_', 50),
    JSON.stringify({ value: sampleChecked('vci_', 50, undefined, undefined, 2) }),
    `INTEGRATION=${sampleChecked('vci_', 50, undefined, undefined, 5)}\n`,
  ],
  nearMisses: [sample('vci_', 56), sampleChecked('vci_', 49), `x${sampleChecked('vci_', 50)}`],
});
