import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('EXO alnum{24,30}');

export const guidance: Guidance = {
  issuer: 'Exoscale',
  docs: 'https://community.exoscale.com/',
  revoke: 'https://portal.exoscale.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('EXO', 26, HEX), JSON.stringify({ key: sample('EXO', 24, undefined, 3) })],
  nearMisses: [sample('EXO', 23, HEX), `x${sample('EXO', 26, HEX)}`],
});
