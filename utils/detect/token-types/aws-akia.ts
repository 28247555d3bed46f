import { sample } from '../../lib/sample';
import { BASE32 } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AKIA base32{16}');

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('AKIA', 16, BASE32), `{"value":"${sample('AKIA', 16, BASE32, 14)}"}`],
  nearMisses: [sample('AKIA', 15, BASE32), `x${sample('AKIA', 16, BASE32)}`],
});
