import { decodeBase64Text, encodeBase64url } from '../../lib/base64';
import { readJwt } from '../../lib/jwt';
import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ZXlK any64={40,16384}', {
  tokenClass: 'session',
  accept: (value) => readJwt(decodeBase64Text(value) ?? '') !== null,
});

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://www.rfc-editor.org/rfc/rfc7519',
  revoke: null,
  tokenClass: 'session',
};

const wrapped = (claims: object, seed: number): string => encodeBase64url(sampleJwt(claims, undefined, seed));

export const examples = (): Examples => ({
  matches: [wrapped({ sub: '42' }, 1), `const t = "${wrapped({ iss: 'https://id.test', scope: 'read' }, 2)}";`],
  nearMisses: [
    encodeBase64url(sampleJwt({ sub: '42' }).split('.').slice(0, 2).join('.')),
    `x${wrapped({ sub: '42' }, 3)}`,
  ],
});
