import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineUri } from '../token-type';

export const detector = defineUri('');

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    `https://deploy:${sample('', 20)}@registry.shop.test/npm/`,
    `{"proxy":"http://robin:${sample('', 16, undefined, 2)}@10.0.0.7:3128"}`,
    `git clone ftp://robin:${sample('', 12, undefined, 3)}@files.shop.test`,
  ],
  nearMisses: [
    'https://user:password@registry.shop.test/',
    `https://deploy:${sample('', 20)}@example.com/`,
    'https://user:${PASSWORD}@registry.shop.test/',
    `https://registry.shop.test/@robin:${sample('', 20)}`,
  ],
});
