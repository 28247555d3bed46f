import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

const PREFIX = 'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t';

export const detector = defineFormat('bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t base64{40,4096} ==|=|', {
  tokenClass: 'session',
});

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-revoke.html',
  revoke: 'https://console.aws.amazon.com/iam/home#/roles',
  tokenClass: 'session',
};

export const examples = (): Examples => ({
  matches: [sample(PREFIX, 900), `Authorization: Bearer ${sample(PREFIX, 899, undefined, 3)}=`],
  nearMisses: [sample(PREFIX, 39), sample(PREFIX.replace('YmVk', 'YmVl'), 900)],
});
