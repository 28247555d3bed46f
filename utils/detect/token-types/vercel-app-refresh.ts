import { crcBase62 } from '../../lib/checksums';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'vcr_',
  body: 'alnum{56}',
  tokenClass: 'refresh_token',
  checksum: (value) => value.slice(-6) === crcBase62(value.slice(4, -6)),
});

export const guidance: Guidance = {
  issuer: 'Vercel',
  docs: 'https://vercel.com/docs/rest-api',
  revoke: 'https://api.vercel.com/login/oauth/token/revoke',
  tokenClass: 'refresh_token',
};

export const examples = (): Examples => ({
  matches: [sampleChecked('vcr_', 50), `{"value":"${sampleChecked('vcr_', 50, undefined, undefined, 2)}"}`],
  nearMisses: [sample('vcr_', 56), sampleChecked('vcr_', 49)],
});
