import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ iss, scp, roles, nonce }) =>
    typeof iss === 'string' &&
    /^https:\/\/(?:login\.microsoftonline\.com|sts\.windows\.net)\//.test(iss) &&
    (scp !== undefined || roles !== undefined) &&
    nonce === undefined,
  tokenClass: 'access_token',
  role: 'access',
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/entra/identity-platform/access-tokens',
  revoke: 'https://entra.microsoft.com/',
  tokenClass: 'access_token',
};

export const examples = (): Examples => ({
  matches: [
    sampleJwt({ iss: 'https://login.microsoftonline.com/t/v2.0', scp: 'User.Read' }),
    JSON.stringify({ value: sampleJwt({ iss: 'https://sts.windows.net/t/', roles: ['Mail.Read'] }, undefined, 2) }),
  ],
  nearMisses: [
    sampleJwt({ iss: 'https://login.microsoftonline.com/t/v2.0', scp: 'User.Read' }, { typ: 'JWT' }),
    sampleJwt({ iss: 'https://login.microsoftonline.com/t/v2.0', scp: 'User.Read' }).split('.').slice(0, 2).join('.'),
    sampleJwt({ iss: 'https://login.microsoftonline.com/t/v2.0', nonce: 'n', sub: 'u' }),
  ],
});
