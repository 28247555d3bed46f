import { sample } from '../../lib/sample';
import { BASE32, HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('X-Amz-Signature= hex{64}', { tokenClass: 'signed_url', span: 'url' });

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html',
  revoke: 'https://console.aws.amazon.com/iam/home#/users',
  tokenClass: 'signed_url',
};

export const examples = (): Examples => ({
  matches: [
    [
      `https://shop.s3.amazonaws.com/a.pdf?X-Amz-Credential=${sample('AKIA', 16, BASE32)}%2F20260101%2Fus-east-1%2Fs3`,
      'X-Amz-Date=20260101T000000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host',
      sample('X-Amz-Signature=', 64, HEX),
    ].join('&'),
    JSON.stringify({
      url: `https://s3.amazonaws.com/b.png?X-Amz-Expires=60&${sample('X-Amz-Signature=', 64, HEX, 3)}&x-id=GetObject`,
    }),
  ],
  nearMisses: [
    `https://shop.s3.amazonaws.com/a.pdf?X-Amz-Signature=${sample('', 63, HEX)}`,
    `https://shop.s3.amazonaws.com/a.pdf?X-Amz-Signature=${sample('', 64, UPPER)}`,
  ],
});
