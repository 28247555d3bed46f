import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('FQoGZXIvYXdzE|FwoGZXIvYXdzE|IQoJb3JpZ2luX2Vj base64{97,4096} ==|=|', {
  tokenClass: 'session',
});

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html',
  revoke: 'https://console.aws.amazon.com/iam/home#/roles',
  tokenClass: 'session',
};

export const examples = (): Examples => ({
  matches: [
    sample('IQoJb3JpZ2luX2Vj', 600),
    JSON.stringify({ SessionToken: `${sample('FwoGZXIvYXdzE', 319, undefined, 3)}==` }),
    `x-amz-security-token: ${sample('FQoGZXIvYXdzE', 400, undefined, 2)}\n`,
  ],
  nearMisses: [sample('IQoJb3JpZ2luX2Vj', 96), sample('IQoJb3JpZ2luX2Vk', 600)],
});
