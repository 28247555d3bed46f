import { sample } from '../../lib/sample';
import { BASE32 } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ASIA base32{16}', { tokenClass: 'session' });

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html',
  revoke: 'https://console.aws.amazon.com/iam/home#/roles',
  tokenClass: 'session',
};

export const examples = (): Examples => ({
  matches: [
    sample('ASIA', 16, BASE32),
    JSON.stringify({ AccessKeyId: sample('ASIA', 16, BASE32, 14) }),
    `\\"id\\":\\"${sample('ASIA', 16, BASE32, 7)}\\"`,
  ],
  nearMisses: [sample('ASIA', 15, BASE32), `x${sample('ASIA', 16, BASE32)}`, sample('ASIA', 17, BASE32)],
});
