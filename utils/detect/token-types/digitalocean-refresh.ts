import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('dor_v1_ hex{64}', { tokenClass: 'refresh_token' });

export const guidance: Guidance = {
  issuer: 'DigitalOcean',
  docs: 'https://docs.digitalocean.com/reference/api/oauth/',
  revoke: null,
  tokenClass: 'refresh_token',
};

export const examples = (): Examples => ({
  matches: [sample('dor_v1_', 64, HEX), JSON.stringify({ refresh_token: sample('dor_v1_', 64, HEX, 3) })],
  nearMisses: [sample('dor_v1_', 63, HEX), sample('dor_v2_', 64, HEX)],
});
