import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk_ hex{48}');

export const guidance: Guidance = {
  issuer: 'ElevenLabs',
  docs: 'https://elevenlabs.io/docs/api-reference/authentication',
  revoke: 'https://elevenlabs.io/app/settings/api-keys',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 48) => sample('sk_', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`xi-api-key: ${token(1)}`, `ELEVENLABS_API_KEY=${token(2)}`],
  nearMisses: [token(6, 47), token(8, 49), `x${token(7)}`],
});
