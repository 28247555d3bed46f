import { isValidCloudflare } from '../../lib/checksums/cloudflare-crc';
import { crcHex } from '../../lib/checksums/crc';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('cfat_ alnum{48}', { tokenClass: 'scoped_secret', checksum: isValidCloudflare });

export const guidance: Guidance = {
  issuer: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  revoke: 'https://dash.cloudflare.com/profile/api-tokens',
  tokenClass: 'scoped_secret',
};

export const examples = (): Examples => ({
  matches: [
    sampleChecked('cfat_', 40, crcHex),
    JSON.stringify({ value: sampleChecked('cfat_', 40, crcHex, undefined, 2) }),
    `Authorization: Bearer ${sampleChecked('cfat_', 40, crcHex, undefined, 3)}\n`,
  ],
  nearMisses: [sample('cfat_', 48), sampleChecked('cfat_', 39, crcHex), `x${sampleChecked('cfat_', 40, crcHex)}`],
});
