import { sample } from '../../lib/sample';
import { BASE32, LOWER_BASE32 } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ABIA base32{16}');

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_bearer.html',
  revoke: 'https://console.aws.amazon.com/iam/home#/roles',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('ABIA', 16, BASE32, 2), JSON.stringify({ credential: sample('ABIA', 16, BASE32, 5) })],
  nearMisses: [sample('ABIA', 15, BASE32), sample('ABIA', 16, LOWER_BASE32)],
});
