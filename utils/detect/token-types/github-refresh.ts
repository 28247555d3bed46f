import { crcBase62 } from '../../lib/checksums';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ghr_ alnum{76}', {
  tokenClass: 'refresh_token',
  checksum: (value) => value.slice(-6) === crcBase62(value.slice(4, -6)),
});

export const guidance: Guidance = {
  issuer: 'GitHub',
  docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure',
  revoke: 'https://api.github.com/credentials/revoke',
  tokenClass: 'refresh_token',
};

export const examples = (): Examples => ({
  matches: [sampleChecked('ghr_', 70), `{"value":"${sampleChecked('ghr_', 70, undefined, undefined, 2)}"}`],
  nearMisses: [sample('ghr_', 76), sampleChecked('ghr_', 69)],
});
