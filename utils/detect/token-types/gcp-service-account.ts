import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{40}', {
  tokenClass: 'private_key',
  context: 'private key id',
});

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://cloud.google.com/iam/docs/keys-create-delete',
  revoke: 'https://console.cloud.google.com/iam-admin/serviceaccounts',
  tokenClass: 'private_key',
};

export const examples = (): Examples => ({
  matches: [
    JSON.stringify({ type: 'service_account', private_key_id: sample('', 40, HEX) }),
    `const key = {type:"service_account",project_id:"shop",private_key_id:"${sample('', 40, HEX, 3)}"}`,
  ],
  nearMisses: [
    JSON.stringify({ type: 'service_account', private_key_id: sample('', 39, HEX) }),
    JSON.stringify({ commit: sample('', 40, HEX) }),
  ],
});
