import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('napi_ alnum{64}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'Neon',
  docs: 'https://neon.com/docs/manage/api-keys',
  revoke: 'https://console.neon.tech/app/settings/api-keys',
  verify: 'GET https://console.neon.tech/api/v2/projects',
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [sample('napi_', 64), `NEON_API_KEY=${sample('napi_', 64, LOWER, 3)}\n`],
  nearMisses: [sample('napi_', 63), sample('napi-', 64)],
});
