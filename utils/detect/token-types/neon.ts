import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'napi_',
  body: 'alnum{64}',
  tokenClass: 'admin',
});

export const guidance: Guidance = {
  issuer: 'Neon',
  docs: 'https://neon.com/docs/manage/api-keys',
  revoke: null,
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [sample('napi_', 64), `{"value":"${sample('napi_', 64, undefined, 14)}"}`],
  nearMisses: [sample('napi_', 63), `x${sample('napi_', 64)}`],
});
