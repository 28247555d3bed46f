import { crcBase62 } from '../../lib/checksums';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('vcp_ alnum{56}', {
  checksum: (value) => value.slice(-6) === crcBase62(value.slice(4, -6)),
});

export const guidance: Guidance = {
  issuer: 'Vercel',
  docs: 'https://vercel.com/changelog/new-token-formats-and-secret-scanning',
  revoke: 'https://api.vercel.com/v3/user/tokens/current',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sampleChecked('vcp_', 50), `{"value":"${sampleChecked('vcp_', 50, undefined, undefined, 2)}"}`],
  nearMisses: [sample('vcp_', 56), sampleChecked('vcp_', 49)],
});
