import { encodeBase64url } from '../../lib/base64';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({ parts: 5, tokenClass: 'session' });

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://www.rfc-editor.org/rfc/rfc7516',
  revoke: null,
  tokenClass: 'session',
};

const sealed = (header: object, seed: number): string =>
  [
    encodeBase64url(JSON.stringify(header)),
    '',
    ...[16, 80, 22].map((length) => sample('', length, undefined, seed)),
  ].join('.');

export const examples = (): Examples => ({
  matches: [
    sealed({ alg: 'dir', enc: 'A256GCM' }, 1),
    `{"value":"${sealed({ alg: 'dir', enc: 'A256CBC-HS512', kid: 'b' }, 2)}"}`,
  ],
  nearMisses: [sealed({ alg: 'dir' }, 1), sealed({ enc: 'A256GCM' }, 1)],
});
