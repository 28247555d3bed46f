import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{168,174} ==|=|', {
  context: 'line, channel access token',
  accept: (value) => value.length > 170 && value.length < 175 && isMixed(value),
});

export const guidance: Guidance = {
  issuer: 'LINE',
  docs: 'https://developers.line.biz/en/docs/basics/channel-access-token/',
  revoke: 'https://api.line.me/v2/oauth/revoke',
  verify: 'GET https://api.line.me/v2/bot/info',
  tokenClass: 'secret',
};

const token = (seed: number, length = 171) => `${sample('', length, undefined, seed)}=`;

export const examples = (): Examples => ({
  matches: [`LINE_CHANNEL_ACCESS_TOKEN=${token(1)}`, `new line.Client({ channelAccessToken: "${token(2)}" })`],
  nearMisses: [`LINE_CHANNEL_ACCESS_TOKEN=${token(3, 168)}`, `INTEGRITY=${token(4)}`],
});
