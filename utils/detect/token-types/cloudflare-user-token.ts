import { isValidCloudflare } from '../../lib/checksums/cloudflare-crc';
import { crcHex } from '../../lib/checksums/crc';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('cfut_ alnum{48}', { tokenClass: 'scoped_secret', checksum: isValidCloudflare });

export const guidance: Guidance = {
  issuer: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  revoke: 'https://dash.cloudflare.com/profile/api-tokens',
  verify: 'GET https://api.cloudflare.com/client/v4/user/tokens/verify',
  tokenClass: 'scoped_secret',
};

export const examples = (): Examples => ({
  matches: [
    sampleChecked('cfut_', 40, crcHex),
    JSON.stringify({ value: sampleChecked('cfut_', 40, crcHex, undefined, 2) }),
    `CLOUDFLARE_API_TOKEN=${sampleChecked('cfut_', 40, crcHex, undefined, 3)}\n`,
  ],
  nearMisses: [sample('cfut_', 48), sampleChecked('cfut_', 39, crcHex), `x${sampleChecked('cfut_', 40, crcHex)}`],
});
