import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  ['dash{5}', 'BEGIN ', 'label{8,40}', '-----', 'pem{64,8192}', '-----END ', 'label{8,40}', '-----'],
  { tokenClass: 'private_key', accept: (value) => value.slice(0, 64).includes('PRIVATE KEY-----') },
);

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://www.rfc-editor.org/rfc/rfc7468',
  revoke: null,
  verify: null,
  tokenClass: 'private_key',
};

const pem = (label: string, length: number, seed: number): string =>
  `-----BEGIN ${label}-----\n${sample('', length, undefined, seed)}\n-----END ${label}-----`;

export const examples = (): Examples => ({
  matches: [
    pem('PRIVATE KEY', 72, 1),
    JSON.stringify({ private_key: pem('RSA PRIVATE KEY', 640, 2) }),
    `key = "${pem('OPENSSH PRIVATE KEY', 300, 3).replace(/\n/g, '\\n')}"`,
  ],
  nearMisses: [pem('PUBLIC KEY', 300, 1), pem('CERTIFICATE', 900, 2), pem('PRIVATE KEY', 40, 3)],
});
