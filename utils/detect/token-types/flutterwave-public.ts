import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('FLWPUBK-|FLWPUBK_TEST- alnum{32} -X', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'Flutterwave',
  docs: 'https://developer.flutterwave.com/',
  revoke: 'https://app.flutterwave.com/dashboard/settings/apis',
  tokenClass: 'publishable',
};

const token = (seed = 1, prefix = 'FLWPUBK-'): string => `${sample(prefix, 32, HEX, seed)}-X`;

export const examples = (): Examples => ({
  matches: [token(), `FlutterwaveCheckout({ public_key: '${token(2, 'FLWPUBK_TEST-')}' })`],
  nearMisses: [sample('FLWPUBK-', 32, HEX), `${sample('FLWPUBK-', 31, HEX)}-X`, `${sample('FLWSECK-', 32, HEX)}-X`],
});
