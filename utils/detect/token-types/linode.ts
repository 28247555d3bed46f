import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{64}', { context: 'linode' });

export const guidance: Guidance = {
  issuer: 'Akamai/Linode',
  docs: 'https://techdocs.akamai.com/linode-api/',
  revoke: 'https://cloud.linode.com/profile/tokens',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    `LINODE_TOKEN="${sample('', 64, HEX)}"`,
    `curl -H 'Authorization: Bearer ${sample('', 64, HEX, 3)}' https://api.linode.com`
      .split(' https')
      .reverse()
      .join(' '),
  ],
  nearMisses: [`LINODE_TOKEN="${sample('', 63, HEX)}"`, `SHA256="${sample('', 64, HEX)}"`],
});
