import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('FLWSECK-|FLWSECK_TEST- alnum{12,32} -X');

export const guidance: Guidance = {
  issuer: 'Flutterwave',
  docs: 'https://developer.flutterwave.com/',
  revoke: 'https://app.flutterwave.com/dashboard/settings/apis',
  tokenClass: 'secret',
};

const token = (seed = 1, prefix = 'FLWSECK-'): string => `${sample(prefix, 32, HEX, seed)}-X`;

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2, 'FLWSECK_TEST-')}"}`],
  nearMisses: [sample('FLWSECK-', 32, HEX), `${sample('FLWSECK-', 11, HEX)}-X`, `${sample('FLWPUBK-', 32, HEX)}-X`],
});
