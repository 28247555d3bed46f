import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ iss, sub }) =>
    iss === 'kubernetes/serviceaccount' || (typeof sub === 'string' && sub.startsWith('system:serviceaccount:')),
  tokenClass: 'admin',
  role: 'api-key',
});

export const guidance: Guidance = {
  issuer: 'Kubernetes',
  docs: 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/',
  revoke: null,
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [
    sampleJwt({ iss: 'kubernetes/serviceaccount', sub: 'system:serviceaccount:shop:web' }),
    JSON.stringify({
      token: sampleJwt({ iss: 'https://cluster.test', sub: 'system:serviceaccount:shop:jobs' }, undefined, 2),
    }),
  ],
  nearMisses: [
    sampleJwt({ iss: 'kubernetes', sub: 'system:node:a' }),
    sampleJwt({ iss: 'kubernetes/serviceaccount' }).split('.').slice(0, 2).join('.'),
  ],
});
