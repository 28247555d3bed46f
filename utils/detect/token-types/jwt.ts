import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({ tokenClass: 'session' });

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://www.rfc-editor.org/rfc/rfc7519',
  revoke: null,
  tokenClass: 'session',
};

export const examples = (): Examples => ({
  matches: [
    sampleJwt({ sub: '42', exp: 1_900_000_000 }),
    `Authorization: Bearer ${sampleJwt({ iss: 'https://id.shop.test/', scope: 'read' }, { alg: 'RS256', kid: 'a' }, 2)}`,
  ],
  nearMisses: [
    sampleJwt({ sub: '42' }, { typ: 'JWT' }),
    sampleJwt({ sub: '42' }).split('.').slice(0, 2).join('.'),
    `x${sampleJwt({ sub: '42' })}`,
  ],
});
