import { sample } from '../../lib/sample';
import { HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('dop_v1_ hex{64}');

export const guidance: Guidance = {
  issuer: 'DigitalOcean',
  docs: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  revoke: 'https://cloud.digitalocean.com/account/api/tokens',
  verify: 'GET https://api.digitalocean.com/v2/account',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('dop_v1_', 64, HEX),
    JSON.stringify({ value: sample('dop_v1_', 64, HEX, 3) }),
    `DIGITALOCEAN_TOKEN=${sample('dop_v1_', 64, HEX, 5)}\n`,
  ],
  nearMisses: [sample('dop_v1_', 63, HEX), `x${sample('dop_v1_', 64, HEX)}`, sample('dop_v1_', 64, UPPER)],
});
