import { crcHex } from '../../lib/checksums';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('cfut_ alnum{48}', {
  tokenClass: 'scoped_secret',
  checksum: (value) => value.slice(-8) === crcHex(value.slice(value.indexOf('_') + 1, -8)),
});

export const guidance: Guidance = {
  issuer: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  revoke: null,
  tokenClass: 'scoped_secret',
};

export const examples = (): Examples => ({
  matches: [sampleChecked('cfut_', 40, crcHex), `{"value":"${sampleChecked('cfut_', 40, crcHex, undefined, 2)}"}`],
  nearMisses: [sample('cfut_', 48), sampleChecked('cfut_', 39, crcHex)],
});
