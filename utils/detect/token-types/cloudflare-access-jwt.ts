import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ iss }) => typeof iss === 'string' && /^https:\/\/[\w-]{1,63}\.cloudflareaccess\.com\/?$/.test(iss),
  tokenClass: 'session',
  role: 'session',
});

export const guidance: Guidance = {
  issuer: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/',
  revoke: null,
  tokenClass: 'session',
};

export const examples = (): Examples => ({
  matches: [
    sampleJwt({ iss: 'https://shop.cloudflareaccess.com', email: 'a@b.test' }),
    `{"value":"${sampleJwt({ iss: 'https://notes.cloudflareaccess.com', country: 'CH' }, undefined, 2)}"}`,
  ],
  nearMisses: [
    sampleJwt({ iss: 'https://shop.cloudflareaccess.com', email: 'a@b.test' }, { typ: 'JWT' }),
    sampleJwt({ iss: 'https://shop.cloudflareaccess.com', email: 'a@b.test' }).split('.').slice(0, 2).join('.'),
  ],
});
