import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ABSK base64{109,269} ==|=|');

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-revoke.html',
  revoke: 'https://console.aws.amazon.com/bedrock',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    `${sample('ABSK', 127)}=`,
    `AWS_BEARER_TOKEN_BEDROCK=${sample('ABSK', 128, undefined, 4)}`,
    JSON.stringify({ key: `${sample('ABSK', 126, undefined, 8)}==` }),
  ],
  nearMisses: [sample('ABSK', 108), `a${sample('ABSK', 128)}`, sample('ABSK', 270)],
});
