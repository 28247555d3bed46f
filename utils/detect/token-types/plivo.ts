import { sample } from '../../lib/sample';
import { UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('MA upper{18}', { tokenClass: 'identifier', context: 'plivo' });

export const guidance: Guidance = {
  issuer: 'Plivo',
  docs: 'https://www.plivo.com/docs/',
  revoke: null,
  verify: null,
  tokenClass: 'identifier',
};

const token = (seed: number, length = 18) => sample('MA', length, UPPER, seed);

export const examples = (): Examples => ({
  matches: [`PLIVO_AUTH_ID=${token(1)}`, `{"plivoAuthId":"${token(2)}"}`],
  nearMisses: [`PLIVO_AUTH_ID=${token(3, 17)}`, `AUTH_ID=${token(4)}`],
});
