import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'dor_v1_',
  body: 'hex{64}',
  tokenClass: 'refresh_token',
});

export const guidance: Guidance = {
  issuer: 'DigitalOcean',
  docs: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  revoke: null,
  tokenClass: 'refresh_token',
};

export const examples = (): Examples => ({
  matches: [sample('dor_v1_', 64, HEX), `{"value":"${sample('dor_v1_', 64, HEX, 14)}"}`],
  nearMisses: [sample('dor_v1_', 63, HEX), `x${sample('dor_v1_', 64, HEX)}`],
});
