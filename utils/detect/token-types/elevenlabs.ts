import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'sk_',
  body: 'hex{48}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'ElevenLabs',
  docs: 'https://elevenlabs.io/docs',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('sk_', 48, HEX), `{"value":"${sample('sk_', 48, HEX, 14)}"}`],
  nearMisses: [sample('sk_', 47, HEX), `x${sample('sk_', 48, HEX)}`],
});
