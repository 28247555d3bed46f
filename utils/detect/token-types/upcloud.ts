import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ucat_ alnum{24,32}');

export const guidance: Guidance = {
  issuer: 'UpCloud',
  docs: 'https://developers.upcloud.com/',
  revoke: 'https://hub.upcloud.com/',
  verify: 'GET https://api.upcloud.com/1.3/account',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('ucat_', 26), `UPCLOUD_TOKEN=${sample('ucat_', 26, undefined, 3)}\n`],
  nearMisses: [sample('ucat_', 23), `x${sample('ucat_', 26)}`],
});
