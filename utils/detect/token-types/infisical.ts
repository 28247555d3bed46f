import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('st. hex{24} . hex{32} . hex{32}');

export const guidance: Guidance = {
  issuer: 'Infisical',
  docs: 'https://infisical.com/docs/documentation/platform/token',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  sample('st.', 24, HEX, seed) + sample('.', 32, HEX, seed + 3) + sample('.', 32, HEX, seed + 5);

export const examples = (): Examples => ({
  matches: [token(), `INFISICAL_TOKEN=${token(2)}`],
  nearMisses: [token().slice(0, -1), sample('st.', 24, HEX), `x${token()}`],
});
