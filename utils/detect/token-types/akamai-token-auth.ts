import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hmac= hex{64}', {
  tokenClass: 'signed_url',
  span: 'url',
  context: 'hdnts, hdnea, hdntl, acl',
});

export const guidance: Guidance = {
  issuer: 'Akamai',
  docs: 'https://techdocs.akamai.com/',
  revoke: null,
  tokenClass: 'signed_url',
};

export const examples = (): Examples => ({
  matches: [
    `https://video.shop.test/live.m3u8?hdnts=exp=2000000000~acl=/*~hmac=${sample('', 64, HEX)}`,
    `hdntl=exp=2000000000~acl=/live/*~data=hdntl~hmac=${sample('', 64, HEX, 3)}; a=1`,
  ],
  nearMisses: [
    `https://video.shop.test/live.m3u8?hdnts=exp=2000000000~acl=/*~hmac=${sample('', 63, HEX)}`,
    `https://shop.test/auth?shop=a&hmac=${sample('', 64, HEX)}`,
  ],
});
