import { sample } from '../../lib/sample';
import { BASE32 } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('dnkey- base64url{26} - base64url{52}');

export const guidance: Guidance = {
  issuer: 'Defined Networking',
  docs: 'https://docs.defined.net/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('dnkey-', 26, BASE32, seed) + sample('-', 52, BASE32, seed + 3);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [token().slice(0, -1), sample('dnkey-', 79), `x${token()}`],
});
