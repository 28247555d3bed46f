import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AKID alnum{16,40}');

export const guidance: Guidance = {
  issuer: 'Tencent Cloud',
  docs: 'https://www.tencentcloud.com/document/product/598',
  revoke: 'https://console.tencentcloud.com/cam/capi',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('AKID', 32), JSON.stringify({ SecretId: sample('AKID', 32, undefined, 3) })],
  nearMisses: [sample('AKID', 15), sample('AKIE', 32), `x${sample('AKID', 32)}`],
});
