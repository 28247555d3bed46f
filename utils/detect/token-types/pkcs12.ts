import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('MI base64{4} IBAzCC base64{52,32768} ==|=|', { tokenClass: 'private_key' });

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://www.rfc-editor.org/rfc/rfc7292',
  revoke: null,
  verify: null,
  tokenClass: 'private_key',
};

const token = (seed = 1): string => sample('MIIK', 2, undefined, seed) + sample('IBAzCC', 1200, undefined, seed);

export const examples = (): Examples => ({
  matches: [`{"p12":"${token()}"}`, `const pfx = atob('${token(2)}')`],
  nearMisses: [sample('MIIK', 2) + sample('IBBzCC', 1200), sample('MIIK', 2) + sample('IBAzCC', 40)],
});
