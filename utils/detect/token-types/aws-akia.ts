import { sample } from '../../lib/sample';
import { BASE32, HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AKIA base32{16}');

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  revoke: 'https://console.aws.amazon.com/iam/home#/users',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('AKIA', 16, BASE32),
    `https://s3.test/?credential=${sample('AKIA', 16, BASE32, 14)}%2F20260101`,
    `aws_access_key_id = ${sample('AKIA', 16, BASE32, 3)}\n`,
  ],
  nearMisses: [sample('AKIA', 15, BASE32), `x${sample('AKIA', 16, BASE32)}`, sample('AKIA', 16, HEX)],
});
