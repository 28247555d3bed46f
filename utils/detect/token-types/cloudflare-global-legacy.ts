import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{37}', { tokenClass: 'admin', context: 'cloudflare, x auth key, cf api key' });

export const guidance: Guidance = {
  issuer: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  revoke: 'https://dash.cloudflare.com/profile/api-tokens',
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [`CLOUDFLARE_API_KEY="${sample('', 37, HEX)}"`, `X-Auth-Key: ${sample('', 37, HEX, 3)}`],
  nearMisses: [`CLOUDFLARE_API_KEY="${sample('', 36, HEX)}"`, `const b = "${sample('', 37, HEX)}"`],
});
