import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

const REGIONS = `us-east-1 us-east-2 us-west-1 us-west-2 us-gov-west-1 us-gov-east-1 ca-central-1 ca-west-1 mx-central-1
  sa-east-1 eu-west-1 eu-west-2 eu-west-3 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2
  ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4
  ap-southeast-5 ap-southeast-7 ap-south-1 ap-south-2 ap-east-1 ap-east-2 me-south-1 me-central-1 il-central-1
  af-south-1 cn-north-1`.split(/\s{1,8}/);

export const detector = defineFormat(`${REGIONS.join(':|')}: uuid`, { tokenClass: 'identifier' });

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html',
  revoke: null,
  tokenClass: 'identifier',
};

export const examples = (): Examples => ({
  matches: [
    `us-east-1:${sampleUuid()}`,
    JSON.stringify({ identityPoolId: `eu-central-1:${sampleUuid('', 2)}` }),
    `IdentityPoolId: 'ap-southeast-2:${sampleUuid('', 5)}'`,
  ],
  nearMisses: [`us-east-1:${sampleUuid().slice(1)}`, `device-1:${sampleUuid()}`, `us-east-x:${sampleUuid()}`],
});
