import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: '0x4AAAAAA',
  body: 'base64url{14,28}',
  tokenClass: 'ambiguous',
});

export const guidance: Guidance = {
  issuer: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/fundamentals/api/',
  revoke: null,
  tokenClass: 'ambiguous',
};

export const examples = (): Examples => ({
  matches: [sample('0x4AAAAAA', 22), `{"value":"${sample('0x4AAAAAA', 22, undefined, 14)}"}`],
  nearMisses: [sample('0x4AAAAAA', 13), `x${sample('0x4AAAAAA', 22)}`],
});
