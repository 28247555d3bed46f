import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineStructure } from '../token-type';

export const detector = defineStructure('ambiguous');

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://www.rfc-editor.org/rfc/rfc6750',
  revoke: null,
  tokenClass: 'ambiguous',
};

export const examples = (): Examples => ({
  matches: [`{"access_token":"${sample('', 40)}"}`, `Authorization: Bearer ${sample('', 32, undefined, 2)}`],
  nearMisses: [
    `{"access_token_type":"${sample('', 40)}"}`,
    `{"color":"${sample('', 40)}"}`,
    '{"access_token":"your_access_token_goes_here"}',
  ],
});
