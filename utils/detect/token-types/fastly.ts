import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{32}', {
  context: 'fastly',
  accept: (value) => /[a-z]/.test(value) && /[A-Z]/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Fastly',
  docs: 'https://www.fastly.com/documentation/reference/api/auth-tokens/',
  revoke: 'https://api.fastly.com/tokens/self',
  verify: 'GET https://api.fastly.com/tokens/self',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [`FASTLY_API_TOKEN="${sample('', 32)}"`, `Fastly-Key: ${sample('', 32, undefined, 3)}`],
  nearMisses: [
    `FASTLY_API_TOKEN="${sample('', 31)}"`,
    `fastly = "${sample('', 32, HEX)}"`,
    `const b = "${sample('', 32)}"`,
  ],
});
