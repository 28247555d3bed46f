import { crcHex } from '../../lib/checksums';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'cfk_',
  body: 'alnum{48}',
  tokenClass: 'admin',
  checksum: (value) => value.slice(-8) === crcHex(value.slice(value.indexOf('_') + 1, -8)),
});

export const guidance: Guidance = {
  issuer: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/fundamentals/api/',
  revoke: null,
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [sampleChecked('cfk_', 40, crcHex), `{"value":"${sampleChecked('cfk_', 40, crcHex, undefined, 2)}"}`],
  nearMisses: [sample('cfk_', 48), sampleChecked('cfk_', 39, crcHex)],
});
