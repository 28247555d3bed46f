import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('doo_v1_ hex{64}', { tokenClass: 'access_token' });

export const guidance: Guidance = {
  issuer: 'DigitalOcean',
  docs: 'https://docs.digitalocean.com/reference/api/oauth/',
  revoke: 'https://cloud.digitalocean.com/v1/oauth/revoke',
  verify: 'GET https://api.digitalocean.com/v2/account',
  tokenClass: 'access_token',
};

export const examples = (): Examples => ({
  matches: [sample('doo_v1_', 64, HEX), JSON.stringify({ access_token: sample('doo_v1_', 64, HEX, 3) })],
  nearMisses: [sample('doo_v1_', 63, HEX), sample('dou_v1_', 64, HEX)],
});
