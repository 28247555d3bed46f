import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('X-Goog-Signature= hex{64,1024}', { tokenClass: 'signed_url', span: 'url' });

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://cloud.google.com/storage/docs/access-control/signed-urls',
  revoke: 'https://console.cloud.google.com/iam-admin/serviceaccounts',
  tokenClass: 'signed_url',
};

export const examples = (): Examples => ({
  matches: [
    `https://storage.googleapis.com/shop/a.pdf?X-Goog-Expires=900&${sample('X-Goog-Signature=', 512, HEX)}`,
    JSON.stringify({ url: `https://storage.googleapis.com/b.png?${sample('X-Goog-Signature=', 512, HEX, 3)}` }),
  ],
  nearMisses: [
    `https://storage.googleapis.com/shop/a.pdf?X-Goog-Signature=${sample('', 63, HEX)}`,
    `https://storage.googleapis.com/shop/a.pdf?X-Goog-Sig=${sample('', 512, HEX)}`,
  ],
});
