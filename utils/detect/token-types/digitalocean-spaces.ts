import { sample } from '../../lib/sample';
import { LOWER, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('DO upper{18,21}', {
  accept: (value) => value.replace(/\D/g, '').length > 2,
});

export const guidance: Guidance = {
  issuer: 'DigitalOcean',
  docs: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
  revoke: 'https://cloud.digitalocean.com/spaces/access_keys',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('DO00', 16, UPPER), JSON.stringify({ accessKeyId: sample('DO801', 15, UPPER, 3) })],
  nearMisses: [sample('DO00', 15, UPPER), sample('DO', 18, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), sample('DO00', 16, LOWER)],
});
