import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{43,45}', {
  context: 'netlify',
  accept: (value) => /[a-z]/.test(value) && /[A-Z]/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Netlify',
  docs: 'https://docs.netlify.com/api/get-started/',
  revoke: 'https://app.netlify.com/user/applications',
  verify: 'GET https://api.netlify.com/api/v1/user',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [`NETLIFY_AUTH_TOKEN="${sample('', 43)}"`, JSON.stringify({ netlifyToken: sample('', 45, undefined, 3) })],
  nearMisses: [
    `NETLIFY_AUTH_TOKEN="${sample('', 42)}"`,
    `NETLIFY_AUTH_TOKEN="${sample('', 43, HEX)}"`,
    `const b = "${sample('', 43)}"`,
  ],
});
