import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('private_ base64{27} =');

export const guidance: Guidance = {
  issuer: 'ImageKit',
  docs: 'https://imagekit.io/docs/api-keys',
  revoke: 'https://imagekit.io/dashboard/developer/api-keys',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => `${sample('private_', 27, undefined, seed)}=`;

export const examples = (): Examples => ({
  matches: [`new ImageKit({ privateKey: '${token()}' })`, `IMAGEKIT_PRIVATE_KEY="${token(2)}"`],
  nearMisses: [sample('private_', 27), `${sample('private_', 26)}=`],
});
