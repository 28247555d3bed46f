import { crcBase62 } from '../../lib/checksums';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ghp_ alnum{36}', {
  checksum: (value) => value.slice(-6) === crcBase62(value.slice(4, -6)),
});

export const guidance: Guidance = {
  issuer: 'GitHub',
  docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
  revoke: 'https://api.github.com/credentials/revoke',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sampleChecked('ghp_', 30), `{"value":"${sampleChecked('ghp_', 30, undefined, undefined, 2)}"}`],
  nearMisses: [sample('ghp_', 36), sampleChecked('ghp_', 29)],
});
