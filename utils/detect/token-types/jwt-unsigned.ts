import { encodeBase64url } from '../../lib/base64';
import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: (_, { alg }) => typeof alg === 'string' && alg.toLowerCase() === 'none',
  tokenClass: 'session',
});

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://www.rfc-editor.org/rfc/rfc8725#section-2.1',
  revoke: null,
  tokenClass: 'session',
};

const unsigned = (claims: object): string =>
  `${encodeBase64url(JSON.stringify({ alg: 'none', typ: 'JWT' }))}.${encodeBase64url(JSON.stringify(claims))}.`;

export const examples = (): Examples => ({
  matches: [`{"token":"${unsigned({ sub: '42', admin: true })}"}`, sampleJwt({ sub: '7' }, { alg: 'None' })],
  nearMisses: [sampleJwt({ sub: '42', alg: 'none' }), unsigned({ sub: '42' }).slice(0, -1)],
});
