import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ iss, exp }) => iss === 'kubernetes/serviceaccount' && exp === undefined,
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
    sampleJwt({ iss: 'kubernetes/serviceaccount', sub: 'system:serviceaccount:a:b' }),
    `{"value":"${sampleJwt({ iss: 'kubernetes/serviceaccount' }, undefined, 2)}"}`,
  ],
  nearMisses: [
    sampleJwt({ iss: 'kubernetes/serviceaccount', sub: 'system:serviceaccount:a:b' }, { typ: 'JWT' }),
    sampleJwt({ iss: 'kubernetes/serviceaccount', sub: 'system:serviceaccount:a:b' }).split('.').slice(0, 2).join('.'),
  ],
});
