import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('alnum{24}', {
  context: 'vercel token, vercel api, vercel access, vercel auth, vercel key',
  accept: (value) => /[a-z]/.test(value) && /[A-Z]/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Vercel',
  docs: 'https://vercel.com/docs/rest-api',
  revoke: 'https://vercel.com/account/tokens',
  verify: 'GET https://api.vercel.com/v2/user',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [`VERCEL_TOKEN="${sample('', 24)}"`, JSON.stringify({ vercelApiToken: sample('', 24, undefined, 3) })],
  nearMisses: [
    `VERCEL_TOKEN="${sample('', 23)}"`,
    `VERCEL_TOKEN="${sample('', 24, LOWER)}"`,
    `VERCEL_PROJECT_ID="${sample('prj_', 24)}"`,
    `const a = "${sample('', 24)}"`,
  ],
});
