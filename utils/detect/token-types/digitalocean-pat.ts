import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('dop_v1_ hex{64}');

export const guidance: Guidance = {
  issuer: 'DigitalOcean',
  docs: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('dop_v1_', 64, HEX), `{"value":"${sample('dop_v1_', 64, HEX, 14)}"}`],
  nearMisses: [sample('dop_v1_', 63, HEX), `x${sample('dop_v1_', 64, HEX)}`],
});
