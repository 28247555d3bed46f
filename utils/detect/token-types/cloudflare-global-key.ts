import { isValidCloudflare } from '../../lib/checksums/cloudflare-crc';
import { crcHex } from '../../lib/checksums/crc';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('cfk_ alnum{48}', { tokenClass: 'admin', checksum: isValidCloudflare });

export const guidance: Guidance = {
  issuer: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  revoke: 'https://dash.cloudflare.com/profile/api-tokens',
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [
    sampleChecked('cfk_', 40, crcHex),
    JSON.stringify({ value: sampleChecked('cfk_', 40, crcHex, undefined, 2) }),
    `X-Auth-Key: ${sampleChecked('cfk_', 40, crcHex, undefined, 3)}\n`,
  ],
  nearMisses: [sample('cfk_', 48), sampleChecked('cfk_', 39, crcHex), `x${sampleChecked('cfk_', 40, crcHex)}`],
});
