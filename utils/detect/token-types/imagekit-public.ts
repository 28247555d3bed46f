import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('public_ base64{27} =', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'ImageKit',
  docs: 'https://imagekit.io/docs/api-keys',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => `${sample('public_', 27, undefined, seed)}=`;

export const examples = (): Examples => ({
  matches: [`new ImageKit({ publicKey: '${token()}' })`, `NEXT_PUBLIC_IMAGEKIT_PUBLIC_KEY="${token(2)}"`],
  nearMisses: [sample('public_', 27), `${sample('public_', 26)}=`],
});
