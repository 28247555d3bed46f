import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ iss }) => typeof iss === 'string' && iss.endsWith('.cloudflareaccess.com'),
  tokenClass: 'session',
  role: 'session',
});

export const guidance: Guidance = {
  issuer: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/cloudflare-one/access-controls/access-settings/session-management/',
  revoke: 'https://one.dash.cloudflare.com/',
  tokenClass: 'session',
};

export const examples = (): Examples => ({
  matches: [
    sampleJwt({ iss: 'https://shop.cloudflareaccess.com', email: 'a@shop.test', type: 'app' }),
    `CF_Authorization=${sampleJwt({ iss: 'https://notes.cloudflareaccess.com', sub: 'u2' }, undefined, 2)}; a=1`,
  ],
  nearMisses: [
    sampleJwt({ iss: 'https://shop.cloudflareaccess.test', email: 'a@shop.test' }),
    sampleJwt({ iss: 'https://shop.cloudflareaccess.com' }).split('.').slice(0, 2).join('.'),
  ],
});
