import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'xkeysib-',
  body: 'hex{64} - alnum{16}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'Brevo',
  docs: 'https://developers.brevo.com/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('xkeysib-', 64, HEX) + sample('-', 16, undefined, 3),
    `{"value":"${sample('xkeysib-', 64, HEX, 14) + sample('-', 16, undefined, 16)}"}`,
  ],
  nearMisses: [
    sample('xkeysib-', 64, HEX) + sample('-', 15, undefined, 3),
    `x${sample('xkeysib-', 64, HEX) + sample('-', 16, undefined, 3)}`,
  ],
});
