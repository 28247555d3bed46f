import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{40}', {
  tokenClass: 'scoped_secret',
  context: 'cloudflare, cf api token, cf token',
  accept: (value) => /[a-z]/.test(value) && /[A-Z]/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  revoke: 'https://dash.cloudflare.com/profile/api-tokens',
  verify: 'GET https://api.cloudflare.com/client/v4/user/tokens/verify',
  tokenClass: 'scoped_secret',
};

export const examples = (): Examples => ({
  matches: [
    `CLOUDFLARE_API_TOKEN="${sample('', 40)}"`,
    JSON.stringify({ cfApiToken: sample('', 40, undefined, 3) }),
    `curl https://api.cloudflare.com/client/v4/zones -H 'Authorization: Bearer ${sample('', 40, undefined, 5)}'`,
  ],
  nearMisses: [
    `CLOUDFLARE_API_TOKEN="${sample('', 39)}"`,
    `cloudflare commit ${sample('', 40, HEX)}`,
    `const b = "${sample('', 40)}"`,
  ],
});
