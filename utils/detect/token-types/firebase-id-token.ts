import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ iss }) => typeof iss === 'string' && iss.startsWith('https://securetoken.google.com/'),
  tokenClass: 'session',
  role: 'id',
});

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://firebase.google.com/docs/auth/admin/verify-id-tokens',
  revoke: 'https://console.firebase.google.com/',
  tokenClass: 'session',
};

export const examples = (): Examples => ({
  matches: [
    sampleJwt({ iss: 'https://securetoken.google.com/shop', aud: 'shop', sub: 'u1' }),
    JSON.stringify({ value: sampleJwt({ iss: 'https://securetoken.google.com/notes', user_id: 'u2' }, undefined, 2) }),
  ],
  nearMisses: [
    sampleJwt({ iss: 'https://securetoken.google.com/shop', aud: 'shop', sub: 'u1' }, { typ: 'JWT' }),
    sampleJwt({ iss: 'https://securetoken.google.com/shop', aud: 'shop', sub: 'u1' }).split('.').slice(0, 2).join('.'),
    sampleJwt({ iss: 'https://securetoken.test/shop' }),
  ],
});
