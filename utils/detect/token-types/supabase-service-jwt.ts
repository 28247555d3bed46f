import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ iss, role }) => iss === 'supabase' && role === 'service_role',
  tokenClass: 'admin',
  role: 'api-key',
});

export const guidance: Guidance = {
  issuer: 'Supabase',
  docs: 'https://supabase.com/docs/guides/security/rotate-leaked-api-keys',
  revoke: 'https://supabase.com/dashboard/project/_/settings/api-keys',
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [
    sampleJwt({ iss: 'supabase', ref: 'abcdefgh', role: 'service_role', exp: 2_000_000_000 }),
    JSON.stringify({ value: sampleJwt({ iss: 'supabase', role: 'service_role' }, undefined, 2) }),
  ],
  nearMisses: [
    sampleJwt({ iss: 'supabase', ref: 'abcdefgh', role: 'service_role' }, { typ: 'JWT' }),
    sampleJwt({ iss: 'supabase', role: 'service_role' }).split('.').slice(0, 2).join('.'),
    sampleJwt({ iss: 'supabase', role: 'anon' }),
  ],
});
