import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('v1.0- hex{24} - hex{146}');

export const guidance: Guidance = {
  issuer: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
  revoke: 'https://dash.cloudflare.com/profile/api-tokens',
  verify: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    `${sample('v1.0-', 24, HEX)}${sample('-', 146, HEX, 2)}`,
    `X-Auth-User-Service-Key: ${sample('v1.0-', 24, HEX, 3)}${sample('-', 146, HEX, 4)}`,
  ],
  nearMisses: [
    `${sample('v1.0-', 24, HEX)}${sample('-', 145, HEX, 2)}`,
    `${sample('v1.1-', 24, HEX)}${sample('-', 146, HEX, 2)}`,
  ],
});
