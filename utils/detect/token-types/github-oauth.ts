import { crcBase62 } from '../../lib/checksums';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('gho_ alnum{36}', {
  tokenClass: 'access_token',
  checksum: (value) => value.slice(-6) === crcBase62(value.slice(4, -6)),
});

export const guidance: Guidance = {
  issuer: 'GitHub',
  docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure',
  revoke: 'https://api.github.com/credentials/revoke',
  tokenClass: 'access_token',
};

export const examples = (): Examples => ({
  matches: [sampleChecked('gho_', 30), `{"value":"${sampleChecked('gho_', 30, undefined, undefined, 2)}"}`],
  nearMisses: [sample('gho_', 36), sampleChecked('gho_', 29)],
});
