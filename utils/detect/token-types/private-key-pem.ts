import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: [
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN RSA PRIVATE KEY-----',
    '-----BEGIN EC PRIVATE KEY-----',
    '-----BEGIN DSA PRIVATE KEY-----',
    '-----BEGIN OPENSSH PRIVATE KEY-----',
    '-----BEGIN ENCRYPTED PRIVATE KEY-----',
  ],
  body: 'pem{64,8192} -----END pem{11,41} -----',
  tokenClass: 'private_key',
});

export const guidance: Guidance = {
  issuer: null,
  docs: null,
  revoke: null,
  tokenClass: 'private_key',
};

export const examples = (): Examples => ({
  matches: [
    `${sample('-----BEGIN PRIVATE KEY-----', 72) + sample('-----END', 19, undefined, 3)}-----`,
    `{"value":"${`${sample('-----BEGIN ENCRYPTED PRIVATE KEY-----', 72, undefined, 14) + sample('-----END', 19, undefined, 16)}-----`}"}`,
  ],
  nearMisses: [
    `${sample('-----BEGIN PRIVATE KEY-----', 72) + sample('-----END', 10, undefined, 3)}-----`,
    `x${`${sample('-----BEGIN PRIVATE KEY-----', 72) + sample('-----END', 19, undefined, 3)}-----`}`,
  ],
});
