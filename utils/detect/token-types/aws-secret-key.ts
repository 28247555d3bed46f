import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{40}', {
  context: 'aws secret, secret access key, secret key',
  accept: (value) => /[a-z]/.test(value) && /[A-Z]/.test(value),
});

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  revoke: 'https://console.aws.amazon.com/iam/home#/users',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    `AWS_SECRET_ACCESS_KEY="${sample('', 40)}"`,
    JSON.stringify({ secretAccessKey: sample('', 40, undefined, 3) }),
    `{"Credentials":{"SecretKey":"${sample('', 20, undefined, 4)}/${sample('', 19, undefined, 5)}"}}`,
  ],
  nearMisses: [
    `AWS_SECRET_ACCESS_KEY="${sample('', 39)}"`,
    `aws_secret = "${sample('', 40, HEX)}"`,
    `const name = "${sample('', 40)}"`,
  ],
});
