import { sample } from '../../lib/sample';
import { BASE32 } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ACCA base32{16}');

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  revoke: 'https://console.aws.amazon.com/iam/home#/users',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('ACCA', 16, BASE32, 2), `const id = '${sample('ACCA', 16, BASE32, 5)}';`],
  nearMisses: [sample('ACCA', 15, BASE32), `B${sample('ACCA', 16, BASE32)}`],
});
