import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineUri } from '../token-type';

export const detector = defineUri('redis rediss redis+sentinel');

export const guidance: Guidance = {
  issuer: 'Redis',
  docs: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => `rediss://default:${sample('', 14, undefined, seed)}@cache.shop.test:6380/0`;

export const examples = (): Examples => ({
  matches: [
    token(),
    `REDIS_URL=redis://:${sample('', 20, undefined, 2)}@cache.shop.test:6379`,
    `{"url":"${token(3)}"}`,
  ],
  nearMisses: ['redis://cache.shop.test:6379/0', 'rediss://default:@cache.shop.test:6380'],
});
