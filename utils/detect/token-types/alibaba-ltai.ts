import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('LTAI alnum{16,26}');

export const guidance: Guidance = {
  issuer: 'Alibaba Cloud',
  docs: 'https://www.alibabacloud.com/help/en/ram/',
  revoke: 'https://ram.console.aliyun.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('LTAI5t', 18), JSON.stringify({ accessKeyId: sample('LTAI4', 19, undefined, 3) })],
  nearMisses: [sample('LTAI', 15), sample('LTAJ', 20), `x${sample('LTAI5t', 18)}`],
});
