import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pa- base64url{43}', { accept: isMixed });

export const guidance: Guidance = {
  issuer: 'Voyage AI',
  docs: 'https://docs.voyageai.com/docs/api-key-and-installation',
  revoke: 'https://dashboard.voyageai.com',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 43) => sample('pa-', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`VOYAGE_API_KEY=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 42), sample('pa-', 43, LOWER), `x${token(7)}`],
});
