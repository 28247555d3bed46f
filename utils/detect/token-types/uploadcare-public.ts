import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{20}', {
  tokenClass: 'publishable',
  context: 'uploadcare public, uploadcare pub, uploadcare key, uc config',
});

export const guidance: Guidance = {
  issuer: 'Uploadcare',
  docs: 'https://uploadcare.com/docs/start/api/',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('', 20, HEX, seed);

export const examples = (): Examples => ({
  matches: [`UPLOADCARE_PUBLIC_KEY='${token()}'`, `<uc-config ctx-name="my" pubkey="${token(2)}">`],
  nearMisses: [
    token(),
    `UPLOADCARE_PUBLIC_KEY='${sample('', 19, HEX)}'`,
    `UPLOADCARE_SECRET_KEY='${sample('', 20, HEX)}'`,
  ],
});
