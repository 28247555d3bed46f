import { crcBase62 } from '../../lib/checksums';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('npm_ alnum{36}', {
  checksum: (value) => value.slice(-6) === crcBase62(value.slice(4, -6)),
});

export const guidance: Guidance = {
  issuer: 'npm',
  docs: 'https://docs.npmjs.com/revoking-access-tokens',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sampleChecked('npm_', 30), `{"value":"${sampleChecked('npm_', 30, undefined, undefined, 2)}"}`],
  nearMisses: [sample('npm_', 36), sampleChecked('npm_', 29)],
});
