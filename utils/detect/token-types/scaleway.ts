import { sample } from '../../lib/sample';
import { LOWER, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('SCW upper{17}', { tokenClass: 'identifier' });

export const guidance: Guidance = {
  issuer: 'Scaleway',
  docs: 'https://www.scaleway.com/en/docs/iam/',
  revoke: 'https://console.scaleway.com/iam/api-keys',
  tokenClass: 'identifier',
};

export const examples = (): Examples => ({
  matches: [sample('SCW', 17, UPPER), JSON.stringify({ accessKey: sample('SCW', 17, UPPER, 3) })],
  nearMisses: [sample('SCW', 16, UPPER), sample('SCW', 17, LOWER), sample('SCW', 18, UPPER)],
});
