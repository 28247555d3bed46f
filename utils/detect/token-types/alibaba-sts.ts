import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('STS. alnum{20,64}', { tokenClass: 'session' });

export const guidance: Guidance = {
  issuer: 'Alibaba Cloud',
  docs: 'https://www.alibabacloud.com/help/en/ram/',
  revoke: 'https://ram.console.aliyun.com/',
  tokenClass: 'session',
};

export const examples = (): Examples => ({
  matches: [sample('STS.N', 24), JSON.stringify({ AccessKeyId: sample('STS.', 25, undefined, 3) })],
  nearMisses: [sample('STS.', 19), `x${sample('STS.N', 24)}`, sample('STS-', 25)],
});
